package dev.onrecord.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.onrecord.check.verdict.Attribution;
import dev.onrecord.check.verdict.Flag;
import dev.onrecord.check.verdict.Verdict;
import dev.onrecord.platform.response.ListView;
import dev.onrecord.statement.query.Window;
import dev.onrecord.subject.Resolved;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check as the API shows it. */
@Schema(
    name = "Check",
    description =
        "How a quotation compares with the record; docs/quote-check.md defines every term")
public record CheckView(
    @Schema(
            description =
                "`exact`: all the words of one statement; `excerpt`: consecutive words of one, or runs of it with every omission"
                    + " marked; `altered`: mostly the words of one; `combined`: runs of several statements by one speaker;"
                    + " `unknown`: none of these",
            required = true)
        Verdict verdict,
    @Schema(
            description =
                "Only if a speaker is given. `other_speaker`: the words are somebody else's; the matches say whose")
        Attribution attribution,
    @Schema(
            description =
                "What qualifies the verdict: a negation, number or name differs, the sentence is cut at its head or tail, words are"
                    + " left out without a mark, parts are in another order, a question mark differs, the quotation is short"
                    + " (under five words), several statements fit equally well, the statement was withdrawn, or the record"
                    + " has only a paraphrase",
            required = true,
            maxItems = 12)
        Set<Flag> flags,
    @Schema(
            description = "Best first; for a combined quotation, its runs in order",
            required = true,
            maxItems = Quotation.MAX_MATCHES)
        List<MatchView> matches,
    @Schema(
            description = "The result in one sentence",
            examples = "Elon Musk said exactly this on 23 July 2024.",
            maxLength = 1_000,
            required = true)
        String summary,
    @Schema(
            description = "Which subject the speaker's name resolves to",
            required = true,
            maxItems = Resolved.MAX_PER_QUERY)
        List<Resolved> resolved,
    @Schema(description = "The window of `from` and `to`, if either is given") Window window)
    implements ListView {

  @Override
  @JsonIgnore
  public String next() {
    return null;
  }
}
