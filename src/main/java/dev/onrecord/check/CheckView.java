package dev.onrecord.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.onrecord.platform.ListView;
import dev.onrecord.statement.Window;
import dev.onrecord.subject.Resolved;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outcome of a check as the API shows it. */
@Schema(
    name = "Check",
    description = "What the record says of a quotation; docs/quote-check.md defines every term")
record CheckView(
    @Schema(
            description =
                "`exact`: all the words of one statement; `excerpt`: consecutive words of one, or runs of it with every omission"
                    + " marked; `altered`; `combined`: runs of several statements by one speaker; `unknown`",
            required = true)
        Verdict verdict,
    @Schema(
            description =
                "Only with a speaker: `confirmed`, or `other_speaker` where the words are somebody else's, or `unknown`")
        Attribution attribution,
    @Schema(
            description =
                "What to know beside the verdict: whether a negation, a number or a name is affected, the sentence is cut at its"
                    + " head or tail, words are left out without a mark, parts are in another order, a question mark differs, it"
                    + " is short (under five words), several statements fit equally well, the statement was withdrawn, or is a"
                    + " paraphrase",
            required = true,
            maxItems = 12)
        Set<Flag> flags,
    @Schema(
            description = "Best first; of a combined quotation its runs, in their order",
            required = true,
            maxItems = Quotation.MOST_MATCHES)
        List<MatchView> matches,
    @Schema(
            description = "The outcome in one sentence",
            examples = "Elon Musk said exactly this on 23 July 2024.",
            maxLength = 1_000,
            required = true)
        String summary,
    @Schema(
            description = "Which subject the speaker's name was taken for",
            required = true,
            maxItems = Resolved.MOST)
        List<Resolved> resolved,
    @Schema(description = "The window of time, where one was asked for") Window window)
    implements ListView {

  @Override
  @JsonIgnore
  public String next() {
    return null;
  }
}
