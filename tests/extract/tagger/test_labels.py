"""Labels say spans and groups, and can be read back."""

from __future__ import annotations

from kg.extract.tagger.labels import Group, Label, decode, encode, follows


def test_an_attribution_is_read_back_as_it_was_written() -> None:
    groups = [Group(source=((0, 2),), cue=((2, 3),), content=((3, 6), (8, 9)))]
    assert decode(encode(groups, 10)) == groups


def test_a_label_tells_the_role_and_whether_a_span_opens_an_attribution() -> None:
    labels = encode([Group(((0, 2),), ((2, 3),), ((3, 5),))], 6)
    assert labels == [
        Label.NEW_SOURCE,
        Label.IN_SOURCE,
        Label.SAME_CUE,
        Label.SAME_CONTENT,
        Label.IN_CONTENT,
        Label.OUTSIDE,
    ]


def test_two_attributions_may_share_a_source() -> None:
    first = Group(((0, 1),), ((1, 2),), ((2, 4),))
    second = Group(((0, 1),), ((5, 6),), ((6, 8),))
    labels = encode([first, second], 8)
    assert labels[5] == Label.SHARED_CUE
    assert decode(labels) == [first, Group(((0, 1),), ((5, 6),), ((6, 8),), shares=True)]


def test_where_spans_overlap_the_one_that_begins_first_stays() -> None:
    labels = encode([Group((), ((2, 3),), ((3, 8),)), Group((), ((4, 5),), ((5, 8),))], 8)
    assert decode(labels) == [Group((), ((2, 3),), ((3, 8),))]


def test_a_span_that_never_began_belongs_to_what_came_before() -> None:
    labels = [Label.NEW_CUE, Label.IN_CONTENT, Label.IN_CONTENT]
    assert decode(labels) == [Group((), ((0, 1),), ((1, 3),))]


def test_no_labels_say_nothing() -> None:
    assert decode([]) == []
    assert decode([Label.OUTSIDE, Label.OUTSIDE]) == []


def test_a_span_goes_on_only_in_its_own_role() -> None:
    assert follows(Label.NEW_CUE, Label.IN_CUE)
    assert not follows(Label.NEW_CUE, Label.IN_CONTENT)
    assert not follows(Label.OUTSIDE, Label.IN_SOURCE)
    assert follows(Label.IN_CONTENT, Label.SAME_CUE)
