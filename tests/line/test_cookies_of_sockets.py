"""Of what a browser sends with its socket only what is ours is looked at, once, and not without end."""

from facilitate import cookies

MARK = cookies.mark_of("a key of this server")


def test_ours_are_kept_and_others_are_not():
    sent = f"participant_{MARK}=p; host_{MARK}=h; stage_w1=s; theme=dark; reader_w1=r; host=old; host_0badc0de=other"
    held = cookies.of({"HTTP_COOKIE": sent}, MARK)
    assert held == {"participant": "p", "host": "h", "stage_w1": "s", "reader_w1": "r"}
    assert cookies.workshop_tokens("w1", held) == ["h", "", "", "s"]


def test_the_mark_of_a_server_is_its_own_and_always_the_same():
    assert cookies.mark_of("a key of this server") == MARK != cookies.mark_of("a key of another server")


def test_a_phone_shows_the_token_of_the_workshop_that_is_asked_for_else_of_the_one_it_joined_last():
    held = cookies.of({"HTTP_COOKIE": f"participant_w1=first; participant_w2=second; participant_{MARK}=second"}, MARK)
    assert [cookies.participant_token(held, workshop) for workshop in ("w1", "w2", "w3", "")] == [
        "first",
        "second",
        "second",
        "second",
    ]


def test_what_was_read_is_not_read_again():
    held = {"participant": "p"}
    assert cookies.of({cookies.PARSED: held, "HTTP_COOKIE": "participant=other"}) is held


def test_more_than_a_page_could_be_asked_with_is_not_looked_at():
    many = "; ".join(f"theme{number}=dark" for number in range(900))
    assert len(many) > cookies.MOST_BYTES
    assert cookies.of({"HTTP_COOKIE": f"participant_{MARK}=p; {many}"}, MARK) == {}
