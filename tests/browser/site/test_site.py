"""A reader of a site of plain files: all works, and nothing is asked in vain."""

import json
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page, expect

from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from tests.browser.journeys import open_chart, read_counts
from tests.browser.visiting import DESKTOP, Visit, send_reader
from tests.site import HOME, SMALL, build_small, host_files

VIEW = "dates=2024.."


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Write the small atlas's site below a path of a host, and serve the host."""
    root = tmp_path_factory.mktemp("host")
    build_small(root / HOME.strip("/"))
    with host_files(root) as host:
        yield f"{host}{HOME}".rstrip("/")


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visit]:
    with send_reader(chromium, address, DESKTOP) as reader:
        yield reader


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Ask a server of the same atlas."""
    settings = Settings(assets=find_assets(), base_path=HOME)
    client: FlaskClient = create_app(settings, SMALL).server.test_client()
    return client


def take(page: Page) -> str:
    """Download what the share dialogue offers."""
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download").click()
    return waiting.value.path().read_bytes().decode("utf-8-sig")


def share(page: Page, way: str) -> None:
    page.get_by_role("tab", name=way, exact=True).click()


def test_a_reader_filters_opens_charts_and_takes_data_along(
    visit: Visit, client: FlaskClient
) -> None:
    page = visit.open_view(f"?{VIEW}")
    shown, total = read_counts(page)
    assert 0 < shown < total
    open_chart(page, "Where they met")
    visit.settle()
    expect(page.locator("#charts .js-plotly-plot .main-svg").first).to_be_visible()
    page.get_by_role("button", name="Share").click()
    share(page, "Data")
    table = client.get(f"/data/records.csv?{VIEW}").get_data().decode("utf-8-sig")
    expect(page.get_by_role("link", name="Download")).to_have_attribute(
        "download", "records.csv"
    )
    assert take(page) == table
    page.locator("[data-option=data] select").select_option("geojson")
    expect(page.get_by_role("link", name="Download")).to_have_attribute(
        "download", "records.geojson"
    )
    told = json.loads(client.get(f"/data/records.geojson?{VIEW}").get_data())
    taken = json.loads(take(page))
    assert {**taken, "url": ""} == {**told, "url": ""}
    share(page, "Citation")
    field = page.get_by_label("To copy")
    accessed = "2024-07-01"
    asked = urlencode({"accessed": accessed})
    cited = client.get(f"/data/records.txt?{VIEW}&{asked}").get_data(as_text=True)
    sources = cited.split("\n")[1:]
    expect(field).to_have_value(
        "\n".join(field.input_value().split("\n")[:1] + sources)
    )


def test_a_picture_of_the_view_is_made_in_the_browser(visit: Visit) -> None:
    page = visit.open_view(f"?{VIEW}")
    page.get_by_role("button", name="Share").click()
    share(page, "Picture")
    picture = page.locator(".preview img")
    expect(picture).to_be_visible()
    size = picture.evaluate("(image) => [image.naturalWidth, image.naturalHeight]")
    stage = page.locator("#stage").bounding_box()
    assert stage
    assert size[0] == 2 * stage["width"]
    page.get_by_label("Format").select_option("pdf")
    field = page.get_by_label("To copy")
    expect(page.locator(".preview img")).to_have_count(0)
    assert f"corridor-atlas export '{VIEW}' -o map.pdf" in field.input_value()


def test_embeds_read_their_own_address(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}/embed/map/?{VIEW}&controls=timeline&theme=dark")
    visit.settle()
    expect(page.locator("#timeline")).to_be_visible()
    expect(page.locator("#filters")).to_have_count(0)
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.goto(f"{visit.address}/embed/venues/?{VIEW}")
    visit.settle()
    expect(page.locator(".live .finding")).to_be_visible()
    expect(page.get_by_role("link", name="Open the atlas")).to_have_attribute(
        "href", f"{HOME}?{VIEW}&chart=venues"
    )


def test_plain_pages_lead_on(visit: Visit) -> None:
    page = visit.open_view()
    page.get_by_role("link", name="About the data").first.click()
    page.get_by_role("link", name="To the map").click()
    visit.settle()
    assert page.url.rstrip("/") == visit.address
    for place in ("records", "story/tour"):
        page.goto(f"{visit.address}/{place}/")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    first = page.locator("img.of-step").first
    assert first.evaluate("(image) => image.decode().then(() => image.naturalWidth)")
