"""Short sentences of our own, and the events that they tell, or that they do not."""

from __future__ import annotations

TOLD: dict[str, tuple[str, ...]] = {
    "Russian troops invaded Georgia in August 2008.": (
        "ASSAULT happened: Russian troops – invaded – Georgia @ Georgia # in August 2008",
    ),
    "Iraq invaded Kuwait on 2 August 1990.": (
        "ASSAULT happened: Iraq – invaded – Kuwait @ Kuwait # on 2 August 1990",
    ),
    "Two men captured in Donetsk were flown to Kyiv.": (
        "COERCE/arrest happened: captured – Two men @ Donetsk",
    ),
    "The capture of two Chinese nationals by Ukrainian forces was confirmed on Tuesday.": (
        "COERCE/arrest happened: Ukrainian forces – capture – two Chinese nationals",
    ),
    "Police in Nairobi arrested 42 protesters on Saturday.": (
        "COERCE/arrest happened: Police – arrested – 42 protesters @ Nairobi # on Saturday",
    ),
    "Hamas released 24 hostages on Friday under a truce with Israel.": (
        "RETREAT/release happened: Hamas – released – 24 hostages # on Friday",
        "RETREAT/ceasefire happened: truce – with Israel",
    ),
    "The United States imposed sanctions on three Venezuelan generals on Monday.": (
        "SANCTION happened: United States – sanctions – three Venezuelan generals # on Monday",
    ),
    "Turkey shot down a Russian jet near Aleppo in 2015.": (
        "ASSAULT/heavy-weapons happened: Turkey – shot down – Russian jet @ Aleppo # in 2015",
    ),
    "Argentina's navy seized a Chinese fishing boat off Patagonia.": (
        "COERCE/seize happened: Argentina's navy – seized – Chinese fishing boat @ Patagonia",
    ),
    "India and Pakistan agreed to a ceasefire in Kashmir.": (
        "AGREE happened: India, Pakistan – agreed – ceasefire @ Kashmir",
    ),
    "Egypt's president Anwar Sadat was assassinated in Cairo in October 1981.": (
        "ASSAULT/targeted happened: assassinated – Anwar Sadat @ Cairo # in October 1981",
    ),
    "The Soviet Union withdrew its troops from Afghanistan in 1989.": (
        "RETREAT/withdraw happened: Soviet Union – withdrew – its troops – from Afghanistan"
        " # in 1989",
    ),
    "Israel's airstrikes on Gaza killed 30 people on Sunday.": (
        "ASSAULT/aerial happened: Israel – airstrikes – Gaza @ Gaza",
        "ASSAULT happened: Israel's airstrikes – killed – 30 people # on Sunday",
    ),
    "Colombian rebels kidnapped a German engineer near Cali.": (
        "ASSAULT/abduct happened: Colombian rebels – kidnapped – German engineer @ Cali",
    ),
    "Thousands of students marched in Santiago against the government.": (
        "PROTEST/demo happened: Thousands of students – marched – government @ Santiago",
    ),
    "Teachers in Chicago went on strike on Monday.": (
        "PROTEST/strike happened: Teachers – went on strike @ Chicago # on Monday",
    ),
    "Workers at the Gdansk shipyard struck in August 1980.": (
        "PROTEST/strike happened: Workers – struck # in August 1980",
    ),
    "Japan's prime minister Shinzo Abe met Indian leader Narendra Modi in New Delhi on Thursday.": (
        "CONSULT happened: Shinzo Abe – met – Narendra Modi @ New Delhi # on Thursday",
    ),
    "Nelson Mandela was released from prison in February 1990.": (
        "RETREAT/release happened: released – Nelson Mandela # in February 1990",
    ),
    "The European Union suspended aid to Niger after the coup.": (
        "SANCTION/discontinue happened: European Union – suspended – aid – to Niger",
    ),
    "Ethiopia expelled seven UN officials.": (
        "COERCE/deport happened: Ethiopia – expelled – seven UN officials",
    ),
    "Britain expelled 23 Russian diplomats in March 2018.": (
        "SANCTION/expel happened: United Kingdom – expelled – 23 Russian diplomats # in March 2018",
    ),
    "A court in Myanmar sentenced Aung San Suu Kyi to four years in prison.": (
        "SANCTION/convict happened: court – sentenced – Aung San Suu Kyi @ Myanmar",
    ),
    "Iran denied that it had sent drones to Russia.": (
        "AID denied: Iran – not sent – drones – to Russia",
    ),
    "North Korea will send more troops to Russia, South Korea's spy agency said.": (
        "MOBILIZE/troops planned: North Korea – send – more troops – to Russia",
    ),
    "Moscow urged Kyiv to withdraw its forces from Donbas.": (
        "RETREAT/withdraw planned: Ukraine – withdraw – its forces – from Donbas",
    ),
    "China threatened to impose tariffs on Australian wine.": (
        "SANCTION planned: China – tariffs – Australian wine",
    ),
    "If Russia invades Poland, the alliance will respond.": (
        "ASSAULT planned: Russia – invades – Poland @ Poland",
    ),
    "France has pledged 200 million euros in aid to Lebanon.": (
        "AGREE happened: France – pledged – 200 million euros – to Lebanon",
    ),
    "Serbia reportedly recruited fighters in Bosnia in 1992.": (
        "MOBILIZE/troops alleged: Serbia – recruited – fighters @ Bosnia # in 1992",
    ),
    "The minister struck a deal with the unions.": (
        "AGREE happened: minister – struck – deal – with unions",
    ),
    "Dozens of people were wounded when a car bomb exploded in Baghdad.": (
        "ASSAULT happened: wounded – Dozens of people @ Baghdad",
        "ASSAULT/explosives happened: car bomb – exploded @ Baghdad",
    ),
    "Saudi Arabia and Iran restored diplomatic relations in March 2023.": (
        "SUPPORT happened: Saudi Arabia, Iran – restored – diplomatic relations # in March 2023",
    ),
    "Poland closed its border with Belarus.": (
        "COERCE/restrict happened: Poland – closed – its border – with Belarus",
    ),
    "Rwanda's army shelled Goma on Wednesday.": (
        "ASSAULT/heavy-weapons happened: Rwanda's army – shelled – Goma # on Wednesday",
    ),
    "Prime minister David Cameron resigned in June 2016.": (
        "RETREAT/resign happened: David Cameron – resigned # in June 2016",
    ),
    "Peru extradited Joran van der Sloot to the United States.": (
        "COOPERATE happened: Peru – extradited – Joran van der Sloot – to United States",
    ),
    "Russia vetoed a UN resolution on Syria.": (
        "REJECT happened: Russia – vetoed – UN resolution",
    ),
    "Canada banned Huawei from its 5G network.": (
        "COERCE/restrict happened: Canada – banned – Huawei",
    ),
    "Hackers linked to North Korea hacked Sony Pictures in 2014.": (
        "COERCE/cyber happened: Hackers – hacked – Sony Pictures # in 2014",
    ),
    "The army did not attack the village, a spokesman said.": (
        "ASSAULT denied: army – not attack – village",
    ),
    "No soldiers were killed in the raid on the base.": ("ASSAULT denied: not killed – soldiers",),
    "Sudan's planned withdrawal from Yemen was welcomed.": (
        "RETREAT/withdraw planned: Sudan – withdrawal – from Yemen",
    ),
    "The threat of an invasion of Taiwan has grown.": (
        "ASSAULT planned: invasion – Taiwan @ Taiwan",
    ),
    "The army denied shelling the hospital.": (
        "ASSAULT/heavy-weapons denied: army – not shelling – hospital",
    ),
    "Pakistani officials accused India of bombing a mosque in Muzaffarabad.": (
        "ASSAULT/explosives alleged: India – bombing – mosque @ Muzaffarabad",
    ),
    "German chancellor Willy Brandt visited Warsaw in December 1970.": (
        "CONSULT/visit happened: Willy Brandt – visited – Warsaw @ Warsaw # in December 1970",
    ),
    "Vladimir Putin spoke with Donald Trump by phone on Tuesday.": (
        "CONSULT/phone happened: Vladimir Putin – spoke – with Donald Trump # on Tuesday",
    ),
    "Protesters burned a flag outside the embassy in Tehran.": (
        "PROTEST/vandalize happened: Protesters – burned – flag @ the embassy",
    ),
    "Spain recognised Palestine as a state in May 2024.": (
        "SUPPORT happened: Spain – recognised – Palestine # in May 2024",
    ),
    "The two countries signed a peace treaty in Paris in 1973.": (
        "SUPPORT happened: two countries – signed – peace treaty @ Paris # in 1973",
    ),
    "Chilean police used water cannon against demonstrators.": (
        "ASSAULT/crowd-control happened: Chilean police – used water cannon – demonstrators",
    ),
    "Nicaragua jailed a bishop in 2022.": (
        "COERCE/arrest happened: Nicaragua – jailed – bishop # in 2022",
    ),
    "Nigeria's military freed 300 women from Boko Haram.": (
        "RETREAT/release happened: Nigeria's military – freed – 300 women",
    ),
    "Ukraine's forces, backed by artillery, recaptured Kherson in 2022.": (
        "COERCE/seize happened: Ukraine's forces – recaptured – Kherson @ Kherson # in 2022",
    ),
    "Boko Haram militants abducted 276 girls in Chibok in 2014.": (
        "ASSAULT/abduct happened: Boko Haram militants – abducted – 276 girls @ Chibok # in 2014",
    ),
    "The strike by railway workers ended on Friday.": (
        "PROTEST/strike happened: railway workers – strike # on Friday",
    ),
    "155 Chinese nationals fighting for Russia were named.": (
        "ASSAULT happened: 155 Chinese nationals – fighting – for Russia",
    ),
    "The United Kingdom will host a summit with Arab leaders next week.": (
        "CONSULT/third-party planned: United Kingdom – host – summit – with Arab leaders"
        " # next week",
    ),
    "The general, who had ordered the massacre, was arrested in Santiago in 1998.": (
        "COERCE/arrest happened: arrested – general @ Santiago # in 1998",
    ),
    "Kenyan police have detained an opposition leader.": (
        "COERCE/arrest happened: Kenyan police – detained – opposition leader",
    ),
    "The 1979 invasion of Afghanistan by the Soviet Union shocked the world.": (
        "ASSAULT happened: Soviet Union – invasion – Afghanistan @ Afghanistan # 1979",
    ),
    "Ukrainian drones struck an oil refinery in Ryazan overnight.": (
        "ASSAULT happened: Ukrainian drones – struck – oil refinery @ Ryazan # overnight",
    ),
    "The two journalists whom Iran had jailed were freed on Monday.": (
        "COERCE/arrest happened: Iran – jailed – two journalists",
        "RETREAT/release happened: freed – two journalists # on Monday",
    ),
    "Venezuela accused Guyana of seizing a ship.": (
        "COERCE/seize alleged: Guyana – seizing – ship",
    ),
    "The Philippines may deploy warships to the South China Sea.": (
        "MOBILIZE/troops planned: Philippines – deploy – warships – to South China Sea",
    ),
    "Greek farmers blocked a highway near Larissa.": (
        "PROTEST/obstruct happened: Greek farmers – blocked – highway @ Larissa",
    ),
    "The king abdicated in 1936.": ("RETREAT/resign happened: king – abdicated # in 1936",),
    "Somali pirates hijacked a tanker off Yemen.": (
        "ASSAULT/abduct happened: Somali pirates – hijacked – tanker @ Yemen",
    ),
    "Talks between Serbia and Kosovo resumed in Brussels.": (
        "CONSULT happened: Serbia, Kosovo – talks @ Brussels",
    ),
    "The president of Mali dissolved parliament.": (
        "COERCE/restrict happened: president of Mali – dissolved – parliament",
    ),
    "Armenia and Azerbaijan exchanged prisoners in December.": (
        "RETREAT/release happened: Armenia, Azerbaijan – exchanged – prisoners # in December",
    ),
    "The Taliban seized Kabul in August 2021.": (
        "COERCE/seize happened: Taliban – seized – Kabul @ Kabul # in August 2021",
    ),
    "Washington lifted sanctions on Myanmar in 2016.": (
        "CONCEDE happened: United States – lifted – sanctions – on Myanmar # in 2016",
    ),
    "The Pentagon is planning to withdraw troops from Niger.": (
        "RETREAT/withdraw planned: Pentagon – withdraw – troops – from Niger",
    ),
    "Ecuadorean police stormed the Mexican embassy in Quito.": (
        "ASSAULT happened: Ecuadorean police – stormed – Mexican embassy @ Quito",
    ),
    "Gunmen killed four aid workers in northern Mali.": (
        "ASSAULT happened: Gunmen – killed – four aid workers @ northern Mali",
    ),
    "Officials said that a missile had hit a hospital in Kharkiv.": (
        "ASSAULT alleged: missile – hit – hospital @ Kharkiv",
    ),
    "Qatar mediated between Hamas and Israel.": (
        "CONSULT/third-party happened: Qatar – mediated – between Hamas, Israel",
    ),
    "Tunisia's president sacked his prime minister.": (
        "SANCTION/discontinue happened: Tunisia's president – sacked – his prime minister",
    ),
    "Poland will supply tanks to Ukraine.": ("AID planned: Poland – supply – tanks – to Ukraine",),
    "The rebels refused to release the hostages.": (
        "RETREAT/release denied: rebels – not release – hostages",
    ),
    "Bolivia broke off diplomatic relations with Israel.": (
        "SANCTION/discontinue happened: Bolivia – broke off – diplomatic relations – with Israel",
    ),
    "Cuba's leader Fidel Castro visited Moscow in 1963.": (
        "CONSULT/visit happened: Fidel Castro – visited – Moscow @ Moscow # in 1963",
    ),
    "An alleged attack on a convoy near Aleppo is being investigated.": (
        "ASSAULT alleged: attack – convoy @ Aleppo",
    ),
    "The army used tear gas against protesters in Harare.": (
        "ASSAULT/crowd-control happened: army – used tear gas – protesters @ Harare",
    ),
    "Two Americans convicted of spying were deported from Cuba.": (
        "SANCTION/convict happened: convicted – Two Americans",
        "COERCE/deport happened: deported – Two Americans",
    ),
    "The shelling of Sarajevo by Serb forces continued.": (
        "ASSAULT/heavy-weapons happened: Serb forces – shelling – Sarajevo @ Sarajevo",
    ),
    "The prime minister hopes to sign a trade agreement with Japan.": (
        "SUPPORT planned: prime minister – sign – trade agreement – with Japan",
    ),
    "Angola withdrew from OPEC.": ("SANCTION/withdraw happened: Angola – withdrew – from OPEC",),
    "The company denied that its employees had hacked the party's servers.": (
        "COERCE/cyber denied: its employees – not hacked – party's servers",
    ),
    "Sri Lankan troops captured a rebel base at Kilinochchi in 2009.": (
        "COERCE/seize happened: Sri Lankan troops – captured – rebel base @ Kilinochchi # in 2009",
    ),
    "The mayor of Caracas was jailed for eleven years.": (
        "COERCE/arrest happened: jailed – mayor of Caracas",
    ),
    "Zambia signed a railway agreement with China in 1967.": (
        "SUPPORT happened: Zambia – signed – railway agreement – with China # in 1967",
    ),
    "Thai police fired rubber bullets at students on Sunday.": (
        "ASSAULT/crowd-control happened: Thai police – fired rubber bullets – students # on Sunday",
    ),
    "Rebels from the east overran the airport at Bukavu.": (
        "COERCE/seize happened: Rebels – overran – airport @ Bukavu",
    ),
    "Lithuania will close two border crossings with Belarus, its interior minister said.": (
        "COERCE/restrict planned: Lithuania – close – two border crossings – with Belarus",
    ),
    "Norway's king received the Ukrainian president in Oslo.": (
        "CONSULT/visit happened: Norway's king – received – Ukrainian president @ Oslo",
    ),
    "Denmark has donated nineteen fighter jets to Ukraine.": (
        "AID happened: Denmark – donated – nineteen fighter jets – to Ukraine",
    ),
    "A Spanish judge ordered the arrest of a former Chilean dictator in 1998.": (
        "COERCE/arrest planned: Spanish judge – arrest – former Chilean dictator # in 1998",
    ),
    "Algeria recalled its ambassador from Paris.": (
        "SANCTION/withdraw happened: Algeria – recalled – its ambassador from Paris",
    ),
    "The US Navy intercepted two Houthi drones over the Red Sea.": (
        "ASSAULT/heavy-weapons happened: US Navy – intercepted – two Houthi drones",
    ),
    "Eritrea denied that its soldiers had massacred civilians in Axum.": (
        "ASSAULT/targeted denied: its soldiers – not massacred – civilians",
    ),
    "Cypriot authorities froze the assets of four Russian tycoons.": (
        "COERCE/seize happened: Cypriot authorities – froze – assets of four Russian tycoons",
    ),
    "Miners in Bolivia clashed with police near La Paz on Thursday.": (
        "ASSAULT happened: Miners – clashed – police @ Bolivia # on Thursday",
    ),
    "Argentina invaded the Falkland Islands in 1982.": (
        "ASSAULT happened: Argentina – invaded – Falkland Islands @ the Falkland Islands # in 1982",
    ),
    "South Africa's parliament ratified the treaty last month.": (
        "SUPPORT happened: South Africa's parliament – ratified – treaty # last month",
    ),
    "Guatemala deported forty Hondurans.": (
        "COERCE/deport happened: Guatemala – deported – forty Hondurans",
    ),
    "Jordan's foreign minister met his Syrian counterpart in Amman.": (
        "CONSULT happened: Jordan's foreign minister – met – his Syrian counterpart @ Amman",
    ),
    "Turkey threatened to expel ten Western ambassadors.": (
        "SANCTION/expel planned: Turkey – expel – ten Western ambassadors",
    ),
    "Laos did not send soldiers to Vietnam, according to the historian.": (
        "MOBILIZE/troops denied: Laos – not send – soldiers – to Vietnam",
    ),
    "Officials fear that militants could attack the pipeline.": (
        "ASSAULT planned: militants – attack – pipeline",
    ),
    "Six Czech tourists kidnapped in Yemen were released on Friday.": (
        "ASSAULT/abduct happened: kidnapped – Six Czech tourists @ Yemen",
        "RETREAT/release happened: released – Six Czech tourists # on Friday",
    ),
    "Uganda's president pardoned two opposition politicians.": (
        "CONCEDE happened: Uganda's president – pardoned – two opposition politicians",
    ),
    "Haitian gangs burned down a police station in Port-au-Prince.": (
        "PROTEST/vandalize happened: Haitian gangs – burned down – police station @ Port-au-Prince",
    ),
    "Malaysia's prime minister resigned after losing his majority.": (
        "RETREAT/resign happened: Malaysia's prime minister – resigned",
    ),
    "Panama recognised the government of Juan Guaido.": (
        "SUPPORT happened: Panama – recognised – government of Juan Guaido",
    ),
    "Singapore hanged a drug trafficker in April.": (
        "ASSAULT/destroy happened: Singapore – hanged – drug trafficker # in April",
    ),
    "The IMF approved a loan to Pakistan.": (
        "SUPPORT happened: International Monetary Fund – approved – loan",
    ),
    "Kazakhstan extradited the banker to France in 2015.": (
        "COOPERATE happened: Kazakhstan – extradited – banker – to France # in 2015",
    ),
    "Manila said that a Chinese vessel had rammed a boat near Second Thomas Shoal.": (
        "ASSAULT alleged: Chinese vessel – rammed – boat @ Second Thomas Shoal",
    ),
    "Sweden's parliament voted to join NATO.": (
        "COOPERATE planned: Sweden's parliament – join – NATO",
    ),
    "Soldiers loyal to General Bozize seized Bangui in March 2003.": (
        "COERCE/seize happened: Soldiers – seized – Bangui @ Bangui # in March 2003",
    ),
    "Two policemen were shot dead in Belfast on Monday night.": (
        "ASSAULT/firearms happened: shot – Two policemen @ Belfast # on Monday night",
    ),
    "Ghana's finance minister flew to Washington for talks with the IMF.": (
        "CONSULT/visit happened: Ghana's finance minister – flew – to Washington @ Washington",
        "CONSULT happened: talks – with International Monetary Fund",
    ),
    "Egypt reopened the Rafah crossing on Saturday.": (
        "CONCEDE happened: Egypt – reopened – Rafah crossing # on Saturday",
    ),
    "Ivorian rebels laid down their weapons in 2007.": (
        "RETREAT/disarm happened: Ivorian rebels – laid down – their weapons # in 2007",
    ),
    "In 1956 Hungarian students protested against Soviet rule.": (
        "PROTEST/demo happened: Hungarian students – protested – Soviet rule # In 1956",
    ),
    "Mexico granted asylum to the ousted president of Bolivia.": (
        "AID happened: Mexico – granted – asylum – to ousted president of Bolivia",
    ),
    "A bomb planted by the IRA exploded at a hotel in Brighton.": (
        "ASSAULT/explosives happened: bomb – exploded @ a hotel",
    ),
    "Myanmar's junta executed four activists, state media reported.": (
        "ASSAULT/destroy alleged: Myanmar's junta – executed – four activists",
    ),
    "Dutch prosecutors charged a Syrian man with war crimes.": (
        "ACCUSE/allege happened: Dutch prosecutors – charged – Syrian man",
    ),
    "The Kremlin said that Ukraine had tried to assassinate Putin.": (
        "ASSAULT/targeted planned: Ukraine – assassinate – Putin",
    ),
    "Bangladesh imposed a nationwide curfew.": (
        "COERCE/curfew happened: Bangladesh – imposed nationwide curfew",
    ),
    "British troops will be withdrawn from Mali next year.": (
        "RETREAT/withdraw planned: withdrawn – British troops – from Mali # next year",
    ),
    "Russian hackers are suspected of attacking the Bundestag.": (
        "ASSAULT alleged: Russian hackers – attacking – Bundestag",
    ),
    "Ottawa and New Delhi recalled their envoys.": (
        "SANCTION/withdraw happened: Canada, India – recalled – their envoys",
    ),
    "Venezuelan troops have been massing near the border with Guyana.": (
        "MOBILIZE/troops happened: Venezuelan troops – massing @ the border",
    ),
    "Iraqi forces, with American help, liberated Mosul in July 2017.": (
        "COERCE/seize happened: Iraqi forces – liberated – Mosul @ Mosul # in July 2017",
    ),
    "LIMA, March 3 (AP) - At least 12 miners were killed on Monday.": (
        "ASSAULT happened: killed – At least 12 miners # on Monday",
    ),
    "A rocket struck School No. 4 in Gori on Tuesday.": (
        "ASSAULT happened: rocket – struck – School No. 4 @ Gori # on Tuesday",
    ),
    "Police searched the bank's offices in Oslo on Monday.": (
        "COERCE/seize happened: Police – searched – bank's offices @ Oslo # on Monday",
    ),
    "Detectives swooped on the company's headquarters in Oslo on Monday.": (
        "COERCE/seize happened: Detectives – swooped – company's headquarters @ Oslo # on Monday",
    ),
    "Its ambassador, Ana Ruiz, was hauled in by the ministry.": (
        "ACCUSE/disapprove happened: ministry – hauled in – Ana Ruiz",
    ),
    "A Peruvian frigate rammed the cutter on Friday.": (
        "ASSAULT happened: Peruvian frigate – rammed – cutter # on Friday",
    ),
}
"""By the sentence: type and mode, how it is put, label, ``@`` where, ``#`` when.

What is right stands here, found or not.
"""

TRAPS = (
    "Sales met expectations in March.",
    "The senator hit the campaign trail in Iowa.",
    "The Senate killed the bill.",
    "The director shot a film in Morocco.",
    "The candidate attacked his rival's record.",
    "Visit our website for more.",
    "The company failed to meet the deadline.",
    "The painting captured the mood of the country.",
    "The agency invaded the privacy of citizens.",
    "The march of time has not been kind to the city.",
    "The results are a sign of progress.",
    "The minister fired back at her critics.",
    "Prices hit a record in London.",
    "The storm killed 12 people in Honduras.",
    "The movie opens with a shot of Rome.",
    "He is fighting cancer in Madrid.",
    "The virus attacks the lungs.",
    "They met their obligations to the fund.",
    "The talks about talks go on.",
)
"""Idioms, metaphors, disasters and habits: nothing that the types of event are for."""
