"""Lists what Musk said, page by page, and shows an error:  python example.py http://127.0.0.1:8080"""

import sys

from onrecord import ApiClient, ApiException, Configuration, Medium, StatementsApi
from onrecord.paging import next_cursor

address = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080"


def statements(api, **query):
    cursor = None
    while True:
        page = api.list_statements(cursor=cursor, **query)
        yield from page.items
        cursor = next_cursor(page)
        if cursor is None:
            return


with ApiClient(Configuration(host=address)) as client:
    api = StatementsApi(client)
    for statement in statements(api, person="musk", medium=Medium.SOCIAL_POST, limit=1):
        stances = ", ".join(link.stance.value for link in statement.about if link.stance)
        print(f"{statement.said} {statement.speaker.name} ({stances}): {statement.text}")

    try:
        api.list_statements(person="sam altmann")
    except ApiException as error:
        problem = error.data
        if problem.type == "/problems/unknown-name":
            print("Did you mean", " or ".join(candidate.name for candidate in problem.candidates))
        elif problem.type == "/problems/ambiguous-name":
            print("Which one?", ", ".join(candidate.slug for candidate in problem.candidates))
        else:
            raise
