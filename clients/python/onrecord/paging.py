"""Pages of lists."""

from typing import Optional
from urllib.parse import parse_qs, urlsplit


def next_cursor(page) -> Optional[str]:
    """Returns the `cursor` of the next page of a list, or None on its last page."""
    if page.next is None:
        return None
    return parse_qs(urlsplit(page.next).query)["cursor"][0]
