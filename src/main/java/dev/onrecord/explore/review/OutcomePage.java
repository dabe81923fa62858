package dev.onrecord.explore.review;

import java.util.List;

/** What became of the drafts of an article. */
record OutcomePage(List<Decisions.Outcome> outcomes) {}
