"""Short news of our own about many disputes, and what each statement in them does."""

from __future__ import annotations

Does = tuple[str, str, str | None]
"""Some words of a content, the type, and the target: "" for none, None where it is left open."""

DISPUTES: dict[str, tuple[Does, ...]] = {
    "Canada accused the United States of imposing illegal tariffs on its steel on Monday. U.S. "
    'trade representative Robert Lang said the charge was nonsense. "We have nothing to '
    'apologize for," Lang told reporters in Washington.': (
        ("imposing illegal tariffs", "accusation", "United States"),
        ("nonsense", "denial", "Canada"),
        ("apologize", "refusal", None),
    ),
    "Cambodian forces opened fire first, the Thai army said on Thursday. Cambodia's defence "
    "ministry said Thai soldiers had fired the first shots and that its own troops only "
    "defended themselves.": (
        ("Cambodian forces opened fire", "accusation", "Cambodia"),
        ("Thai soldiers had fired the first", "accusation", "Thailand"),
    ),
    "India denied on Tuesday that its jets had crossed into Pakistan. Islamabad's claims were "
    '"fiction", foreign ministry spokesman Arun Mehta said.': (
        ("its jets had crossed", "denial", None),
        ("fiction", "denial", "Pakistan"),
    ),
    '"We will close the border within 24 hours unless Ecuador withdraws its soldiers," Peruvian'
    " president Jorge Salas said.": (("close the border", "threat", "Ecuador"),),
    "Iran warned Israel on Sunday that any strike on its nuclear sites would be met with a "
    "crushing response. Israeli prime minister Avi Stern said Iran must stop enriching uranium.": (
        ("any strike on", "threat", "Israel"),
        ("must stop enriching", "demand", "Iran"),
    ),
    "Seismologist Maria Lopez warned that the volcano could erupt within days. Farmers fear "
    "that ash will ruin the harvest.": (
        ("could erupt", "warning", ""),
        ("ash will ruin", "concern", None),
    ),
    "Brussels threatened to suspend subsidies to Hungary if Budapest did not reform its courts."
    " Hungary's justice minister Laszlo Kiss insisted that the EU withdraw the threat.": (
        ("suspend subsidies", "threat", "Hungary"),
        ("withdraw the threat", "demand", "European Union"),
    ),
    'Japan promised to send 500 engineers to Turkey after the earthquake. "We will rebuild the '
    'bridges," Japanese minister Kenji Mori said in Ankara.': (
        ("send 500 engineers", "promise", None),
        ("rebuild the bridges", "promise", None),
    ),
    "The European Union welcomed the release of the journalists by Belarus. EU foreign policy "
    "chief Anna Berg thanked Poland for its mediation.": (
        ("release of the journalists", "praise", None),
        ("its mediation", "praise", "Poland"),
    ),
    "Australia hailed Fiji as a great partner. Fiji's prime minister said he was deeply "
    "grateful to Canberra.": (
        ("great partner", "praise", "Fiji"),
        ("grateful to Canberra", "praise", "Australia"),
    ),
    "Turkey's president Emre Aydin asked whether Greece really wanted peace. \"Who gave them the"
    ' right to arm the islands?" he said.': (
        ("really wanted peace", "question", "Greece"),
        ("Who gave them", "question", None),
    ),
    "Brazilian president Lula Castro thinks that Argentina wants to leave the bloc. He hopes to"
    " meet his counterpart in June.": (
        ("Argentina wants to leave", "belief", None),
        ("meet his counterpart", "belief", None),
    ),
    "Egypt slammed Ethiopia over the dam on Wednesday. Ethiopia's water minister Tadesse Bekele"
    " blasted the criticism as hypocritical.": (
        ("Ethiopia over the dam", "criticism", "Ethiopia"),
        ("hypocritical", "criticism", "Egypt"),
    ),
    "Iran was accused by Argentina of planning the 1994 bombing. Tehran categorically rejected "
    "the accusation.": (
        ("planning the 1994", "accusation", "Iran"),
        ("the accusation", "denial", "Argentina"),
    ),
    'Chad\'s government blamed Sudan for the attack on the village. "This is fake news," '
    "Sudanese foreign minister Omar Bashir Idris told Al Jazeera.": (
        ("the attack on the village", "accusation", "Sudan"),
        ("fake news", "denial", "Chad"),
    ),
    "Venezuelan officials said that Colombia's claims of an incursion were baseless. Colombia's"
    " defence minister insisted that Venezuelan troops had crossed the river twice.": (
        ("baseless", "denial", "Colombia"),
        ("had crossed the river", "assertion", None),
    ),
    '"Leave our waters immediately," the Philippine coast guard told the Chinese ship. China\'s '
    "coast guard said the Philippines had rammed its vessel on purpose.": (
        ("Leave our waters", "demand", "China"),
        ("had rammed its vessel", "accusation", "Philippines"),
    ),
    "FIFA president Gianni Rossi said that Qatar had done a fantastic job. Amnesty "
    "International said Qatar had failed to protect migrant workers.": (
        ("fantastic job", "praise", "Qatar"),
        ("failed to protect", "accusation", "Qatar"),
    ),
    "Lukoil said that it had no plans to leave Bulgaria. Bulgarian deputy prime minister Ivan "
    "Petrov doubted that the company would keep its word.": (
        ("no plans", "denial", None),
        ("keep its word", "question", None),
    ),
    "Nike denies using forced labour. The Uyghur Rights Project said the company profits from "
    "slavery.": (
        ("forced labour", "denial", None),
        ("profits from slavery", "accusation", "Nike"),
    ),
    "Greek prime minister Nikos Pappas told Germany to pay war reparations. Germany has "
    "repeatedly refused to pay.": (
        ("pay war reparations", "demand", "Germany"),
        ("pay", "refusal", None),
    ),
    "Serbia vowed to protect Serbs in Kosovo. Kosovo's president Arta Krasniqi vowed to respond"
    " with force to any incursion by Serbia.": (
        ("protect Serbs", "promise", None),
        ("respond with force", "promise", None),
    ),
    "Pakistan's foreign minister said that India was responsible for the water shortage. New "
    "Delhi said Pakistan was trying to distract from its own failures.": (
        ("responsible for the water", "accusation", "India"),
        ("distract from its own", "accusation", "Pakistan"),
    ),
    "The head of the WHO, Dr. Samuel Okoro, said China has been transparent. Taiwan said that "
    "Beijing was hiding data.": (
        ("transparent", "praise", "China"),
        ("hiding data", "accusation", "China"),
    ),
    'Ryanair called the strike "unnecessary" and blamed the pilots\' union for the chaos. The '
    "union said Ryanair had broken its promises.": (
        ("the strike", "criticism", None),
        ("the chaos", "accusation", None),
        ("broken its promises", "accusation", "Ryanair"),
    ),
    "Argentina summoned the British ambassador and said London's drilling plan was a "
    "provocation. Britain said the islanders' right to self-determination was not negotiable.": (
        ("provocation", "criticism", "United Kingdom"),
        ("not negotiable", "refusal", None),
    ),
    "The Iranian president thanked Russia and China for their support, saying the two countries"
    " had stood by Iran.": (
        ("their support", "praise", "Russia"),
        ("stood by Iran", "praise", None),
    ),
    "China lodged a protest with Tokyo, saying Japan had violated its airspace. Japan said its "
    "aircraft had stayed in international airspace.": (
        ("had violated its airspace", "accusation", "Japan"),
        ("stayed in international", "assertion", None),
    ),
    "Estonia has every right to arrest the tanker, Prime Minister Kaja Tamm said. Moscow warned"
    " Tallinn of consequences.": (
        ("every right", "assertion", None),
        ("consequences", "warning", "Estonia"),
    ),
    "Hamas denied responsibility for the rocket fire. Israel's military said Hamas was lying.": (
        ("responsibility for the rocket", "denial", None),
        ("lying", "accusation", "Hamas"),
    ),
    "South African minister Thandi Nkosi described the treatment of students in India as "
    "unacceptable. India assured Pretoria that the students were safe.": (
        ("unacceptable", "criticism", "India"),
        ("students were safe", "promise", None),
    ),
    "The Kremlin did not say whether the pilot was alive. Foreign Minister Anton Belov stopped "
    "short of accusing Turkey of shooting down the plane.": (
        ("whether the pilot", "assertion", None),
        ("shooting down", "accusation", "Turkey"),
    ),
    "Ireland's taoiseach said Britain must honour the treaty. \"Britain should stop playing "
    'games," Sean Byrne told RTE.': (
        ("must honour", "demand", "United Kingdom"),
        ("stop playing games", "appeal", "United Kingdom"),
    ),
    "Wada said Russia should be banned from the Games. Russia's sports minister Oleg Titov said"
    " athletes should not be punished for the sins of others.": (
        ("should be banned", "appeal", "Russia"),
        ("should not be punished", "appeal", None),
    ),
    "Germany's Catholic bishops asked forgiveness for the abuse. The bishops said they were "
    "ashamed and deeply sorry.": (
        ("forgiveness", "appeal", None),
        ("deeply sorry", "concern", None),
    ),
    "Somalia thanked Eritrea for training its soldiers.": (
        ("training its soldiers", "praise", "Eritrea"),
    ),
    "Hungary backed Poland in its row with Brussels. Prime minister Gabor Nagy said Poland was "
    "a true friend.": (
        ("Poland in its row", "praise", "Poland"),
        ("true friend", "praise", "Poland"),
    ),
    "Qatar rejected an offer of talks from Saudi Arabia. Riyadh said Qatar was not serious.": (
        ("offer of talks", "refusal", "Saudi Arabia"),
        ("not serious", "assertion", None),
    ),
    '"We will not be intimidated by threats from Caracas," Guyana\'s president Ravi Singh said.': (
        ("not be intimidated", "refusal", "Venezuela"),
    ),
    "The Taliban warned that foreign troops would be attacked if they stayed. Anyone who "
    "collaborates will pay a heavy price, the group said.": (
        ("would be attacked", "warning", None),
        ("heavy price", "threat", None),
    ),
    "Economists warned Turkey that inflation could reach 80 percent. The central bank expects "
    "prices to fall.": (("could reach 80", "warning", "Turkey"),),
    'Malta pledged to take in 50 migrants. "We will do our part," minister Carm Borg said.': (
        ("take in 50", "promise", None),
        ("do our part", "promise", None),
    ),
    'Russian skater Anna Volkova admitted taking the drug. "Yes, I took it for my heart," she '
    "said.": (
        ("taking the drug", "confirmation", None),
        ("I took it", "confirmation", None),
    ),
    'Colombia conceded that its planes had crossed the border. "We made a mistake," Defence '
    "Minister Luis Vega said.": (
        ("had crossed", "confirmation", None),
        ("made a mistake", "confirmation", None),
    ),
    "In 1961 the Soviet Union accused the United States of sending spy planes over Cuba. "
    "Washington denied the charge.": (
        ("spy planes", "accusation", "United States"),
        ("the charge", "denial", "Soviet Union"),
    ),
    "Israel blamed Hezbollah for the attack and vowed to retaliate. Hezbollah said it had "
    "nothing to do with the explosion.": (
        ("the attack", "accusation", "Hezbollah"),
        ("retaliate", "threat", None),
        ("nothing to do with", "denial", "Israel"),
    ),
    "Chinese diplomats urged Lithuania to correct its mistake. Vilnius dismissed the pressure "
    "as bullying.": (("correct its mistake", "appeal", "Lithuania"),),
    "Greek fishermen said Turkish patrol boats had chased them away. Ankara said the boats were"
    " in Turkish waters and that Greece was exaggerating.": (
        ("had chased them", "assertion", None),
        ("exaggerating", "accusation", "Greece"),
    ),
    "Catalan leader Jordi Puig said Madrid had humiliated his people. Madrid's delegate said "
    "the referendum was a farce.": (
        ("humiliated", "accusation", "Spain"),
        ("farce", "criticism", None),
    ),
    "The Ethiopian Orthodox Church accused the government of meddling in its affairs. Prime "
    'minister Dawit Haile said the church must stay out of politics. "We are not going to '
    'apologise," he added.': (
        ("meddling", "accusation", "government"),
        ("stay out of politics", "demand", None),
        ("not going to apologise", "refusal", None),
    ),
    "A spokesperson for the Sri Lankan navy, Nimal Perera, confirmed that 14 Indian fishermen "
    "had been arrested. Tamil Nadu's chief minister, R. Selvan, condemned the arrests and urged"
    " New Delhi to act.": (
        ("14 Indian", "confirmation", None),
        ("the arrests", "criticism", None),
        ("to act", "appeal", "India"),
    ),
    "Spanish cyclist Raul Gomez denied using EPO and said the laboratory had mixed up the "
    'samples. "I am clean," he said. "I have never doped."': (
        ("using EPO", "denial", None),
        ("mixed up the samples", "assertion", None),
        ("I am clean", "denial", None),
    ),
    "Italy's deputy premier Luca Ferri attacked France over migrants. \"France is a bad "
    'neighbour," he said. Paris summoned the Italian ambassador and described the remarks as '
    "unacceptable.": (
        ("bad neighbour", "criticism", "France"),
        ("the remarks as", "criticism", "Luca Ferri"),
    ),
    "The UN envoy for Yemen, Hans Berg, voiced alarm at the fighting and appealed for "
    "restraint. The Houthis said that Saudi Arabia had bombed a wedding.": (
        ("for restraint", "appeal", None),
        ("bombed a wedding", "accusation", "Saudi Arabia"),
    ),
    "Kazakhstan's ambassador told the Security Council that Kyrgyzstan had moved border posts. "
    "His Kyrgyz colleague dismissed that as pure fantasy.": (
        ("moved border posts", "assertion", None),
        ("fantasy", "denial", "Kazakhstan's ambassador"),
    ),
    "Botswana's president Mpho Sebele said elephants were destroying crops and told Germany to "
    "take 20,000 of them.": (
        ("destroying crops", "assertion", None),
        ("take 20,000", "demand", "Germany"),
    ),
    "In 1982 Argentina said Britain had torpedoed the cruiser outside the exclusion zone. "
    "British Defence Secretary Paul North acknowledged the sinking but rejected the charge of "
    "illegality.": (
        ("torpedoed the cruiser", "accusation", "United Kingdom"),
        ("the sinking", "confirmation", None),
        ("charge of illegality", "denial", None),
    ),
    "Russian officials have repeatedly said that Finland's membership is a threat. Finland's "
    "defence minister Antti Niemi said Moscow had nobody to blame but itself.": (
        ("membership is a threat", "assertion", None),
        ("nobody to blame but itself", "criticism", "Russia"),
    ),
    "The Chinese embassy in Canberra said Australia should reflect on its own deeds. Senator "
    "Jim Ford said the embassy was behaving like a bully.": (
        ("should reflect", "appeal", "Australia"),
        ("like a bully", "criticism", None),
    ),
    '"Lithuania has crossed a red line and will pay for it," Chinese commentator Hu Ping wrote.': (
        ("crossed a red line", "threat", "Lithuania"),
    ),
    "EU officials privately concede that the deal is dead. Brazil's trade minister, Ana Lima, "
    "blames French farmers for blocking it.": (
        ("deal is dead", "confirmation", None),
        ("farmers", "accusation", "France"),
    ),
    "The ship's owner, Oceanic Lines, said it was saddened by the deaths and would cooperate "
    "with the investigation.": (
        ("saddened", "concern", None),
        ("cooperate", "concern", None),
    ),
    "Mali's army accused Algeria of arming rebels. Algiers opened the border and told nobody, "
    'Malian minister Oumar Keita said. The minister called the plan "an act of war".': (
        ("arming rebels", "accusation", "Algeria"),
        ("told nobody", "accusation", "Algeria"),
        ("act of war", "criticism", None),
    ),
    'The opposition leader Ana Rojas said the election had been "stolen". President Luis Vega '
    "dismissed Rojas's claims.": (
        ("stolen", "accusation", ""),
        ("claims", "denial", "Ana Rojas"),
    ),
    "Regulators charged Siemens, Denso and Valeo with running a cartel. The companies allegedly "
    'shared out the tenders, the German cartel office said. Siemens said it "firmly rejects" the '
    "allegations.": (
        ("shared out the tenders", "accusation", "Siemens"),
        ("firmly rejects", "denial", None),
    ),
    "Danish minister Mette Holm said she doubted that Sweden wanted a quarrel. She suggested that"
    " the boats be kept in port.": (
        ("wanted a quarrel", "question", None),
        ("be kept in port", "appeal", None),
    ),
    '"The taxpayers paid the price for this mess," Irish senator Sean Kelly said. "We hope that '
    'Britain will pay," he added.': (
        ("paid the price", "criticism", ""),
        ("Britain will pay", "appeal", "United Kingdom"),
    ),
    "Nepal has not said whether it will attend.": (("whether it will attend", "assertion", None),),
    "Ghana called on Togo to respect the treaty and stop the smuggling. Togo's minister Kofi "
    "Mensah said Togo would respond in kind if Ghana sent soldiers.": (
        ("respect the treaty", "appeal", "Togo"),
        ("respond in kind", "threat", "Ghana"),
    ),
    '"Do not touch our islands," Fijian president Tom Vula said. Tonga said it held Fiji '
    "responsible for the clash.": (
        ("touch our islands", "demand", None),
        ("responsible for the clash", "accusation", "Fiji"),
    ),
    "Kenyan senator Ruth Odhiambo said the British had been too slow. She said she hoped the "
    "rains would come.": (
        ("too slow", "criticism", "United Kingdom"),
        ("rains would come", "belief", None),
    ),
    '"The minister should be in jail," student Zoe Lund said.': (("in jail", "criticism", None),),
}
