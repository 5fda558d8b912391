"""Repair of characters: what is mended, what stays, and that every edit leads back."""

import pytest

from kg.read.repair import Edit, repaired


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("â€œHeâ€™s here,â€\x9d she said", "“He’s here,” she said"),
        ("twoâ€“three â€” four â€¦ â€˜xâ€™", "two–three — four … ‘x’"),
        ("LÃ¼ and CafÃ© Ã la carte", "Lü and Café Ã la carte"),
        ("Ã\xa0 la carte at 20Â°, Â£5, Â\xa0x", "à la carte at 20°, £5,  x"),
        ("â‚¬100 Acmeâ„¢", "€100 Acme™"),
        ("Å koda Å¡ Ä‡", "Å koda š ć"),
        ("ÐŸÑƒÑ‚Ð¸Ð½", "Путин"),
        ("ï»¿Start ðŸ˜€ ï¿½", "Start 😀 \ufffd"),
        ("â€œlost byte,â€ he said â€", "“lost byte,” he said ”"),
        ("â€œlost byte,â€\ufffd he said", "“lost byte,” he said"),
        ('a â€" b', "a — b"),
        ("Ã¢â‚¬Å“Twice.Ã¢â‚¬\x9d CafÃƒÂ©", "“Twice.” Café"),
        ("â€œAÃ–â€\x9d", "“AÖ”"),
    ],
)
def test_mojibake_is_undone(damaged: str, meant: str) -> None:
    assert repaired(damaged)[0] == meant


@pytest.mark.parametrize(
    "sound",
    [
        "“CAFÉ” – naïve façade, Ångström, São Paulo, château, Ñandú…",
        "“SÃO”, ‘Ä’, Å—, Ð’s “â”",
        "Zelenskyy – “Путин” · 習近平 · עברית",
        "AT&T; R&D &nope; &; &#; & co.",
        "the workers' hall, '''three''', 'n' and `one`",
        "plain text\nwith lines\n\nand 'marks'",
    ],
)
def test_sound_text_stays_as_it_is(sound: str) -> None:
    assert repaired(sound) == (sound, ())


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("a&amp;b &quot;c&quot; &#8217; &#x2019; &lt;b&gt;", 'a&b "c" ’ ’ <b>'),
        ("&amp;amp; &amp;quot; &amp;#8217;", '& " ’'),
        ("a&nbsp;b&shy;c&#0;&#xD800;", "a bc\ufffd\ufffd"),
        ("no\xa0break\u2009thin\u3000wide\ttab", "no break thin wide tab"),
        ("ze\u200bro so\u00adft \ufeffmark \u202bbidi\u202c", "zero soft mark bidi"),
        ("be\x07ll \x1b[0m nul\x00 c1\x9f", "bell [0m nul c1"),
        ("a\r\nb\rc\x0bd\u2028e\u0085f", "a\nb\nc\nd\ne\nf"),
        ("``He said,'' she said", '"He said," she said'),
    ],
)
def test_entities_odd_spaces_and_invisible_characters_are_mended(damaged: str, meant: str) -> None:
    assert repaired(damaged)[0] == meant


def test_edits_stand_where_lengths_differ_and_nowhere_else() -> None:
    assert repaired("a\xa0b &amp;c \u200bd ''e", 0) == (
        'a b &c d "e',
        (Edit(4, 5, 4, 9), Edit(7, 7, 11, 12), Edit(9, 10, 14, 16)),
    )


def test_a_text_from_the_middle_on_begins_with_the_cut() -> None:
    assert repaired("head\nb&amp;c", 5) == ("b&c", (Edit(0, 0, 0, 5), Edit(1, 2, 6, 11)))
    assert repaired("head\nbody", 5) == ("body", (Edit(0, 0, 0, 5),))


def test_both_sides_of_an_edit_say_the_same() -> None:
    original = "x Ã¢â‚¬Å“twiceÃ¢â‚¬\x9d &amp; â€œonceâ€\x9d so\u00adft ''marks'' end"
    text, edits = repaired(original)
    position = original_position = 0
    for edit in edits:
        kept = edit.start - position
        assert kept == edit.original_start - original_position
        assert text[position : edit.start] == original[original_position : edit.original_start]
        alone = repaired(original[edit.original_start : edit.original_end])[0]
        assert alone == text[edit.start : edit.end]
        position, original_position = edit.end, edit.original_end
    assert text[position:] == original[original_position:]
