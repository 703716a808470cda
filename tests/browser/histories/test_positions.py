"""Who says what: stance, days, source and answers in the details of a record."""

from playwright.sync_api import Locator, expect

from tests.browser.visiting import Visit


def find_positions(visit: Visit, pick: str) -> Locator:
    page = visit.open_view(f"?pick={pick}")
    details = page.get_by_role("region", name="Details")
    return details.locator("dt", has_text="Who says what").locator("..")


def test_each_says_its_own_and_who_disputes_it(small_visit: Visit) -> None:
    told = find_positions(small_visit, "enclave")
    own = told.get_by_role("listitem").filter(has_text="is its own").last
    expect(own).to_contain_text("Alphaland claims 1992")
    expect(own).to_contain_text("Disputed by: Betaland")
    expect(own).to_contain_text("From a report of it")
    # who was silent on another subject has spoken here
    answer = told.get_by_role("listitem").filter(has_text="Says that it is not").last
    expect(answer).to_contain_text("denies <i>it</i> February 1993")
    expect(answer).to_contain_text("From the original")


def test_a_subject_is_told_at_each_record_that_it_concerns(small_visit: Visit) -> None:
    for pick in ("enclave", "riverside"):
        told = find_positions(small_visit, pick)
        expect(told).to_contain_text("The charter <b>&</b>")
        expect(told).to_contain_text("c. May 2020 – 2021")
        expect(told).to_contain_text("Searched on 30 June 2024, none found: Betaland")
