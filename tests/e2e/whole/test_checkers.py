"""The checkers of accessibility see what is amiss; one that sees nothing would look like one that finds nothing."""

import pytest
from playwright.sync_api import Browser

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.beside_axe import checkers

GOOD = """<!DOCTYPE html><html lang="en"><head><title>A page</title></head>
<body><main><h1>A page</h1>{}</main></body></html>"""
NO_WORDS_FOR_IT = """<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">"""
GRID_WITHOUT_A_ROW = """<div role="grid" aria-label="New cards"></div>"""
BADLY_NESTED = """<span><div>a block in a line</div></span>"""


def test_each_checker_finds_what_is_its_own(browser: Browser):
    page = browser.new_page()
    page.set_content(GOOD.format(""))
    axe_finds_nothing(page)
    page.set_content(GOOD.format(NO_WORDS_FOR_IT))
    with pytest.raises(AssertionError, match=r"^axe on .*image-alt"):
        axe_finds_nothing(page)
    page.set_content(GOOD.format(GRID_WITHOUT_A_ROW))
    with pytest.raises(AssertionError, match=r"beside axe on .*alfa R68"):
        axe_finds_nothing(page)
    page.set_content(GOOD.format(BADLY_NESTED))
    assert [found.split(":")[0] for found in checkers().find(page)] == ["html-validate element-permitted-content"]
    page.close()
