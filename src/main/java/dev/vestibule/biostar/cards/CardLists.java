package dev.vestibule.biostar.cards;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.people.Card;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** BioStar's list of cards and who holds them (section 4.10). Calls block. */
@ApplicationScoped
class CardLists {

    private static final int PAGE = 100;

    /** A short number is part of thousands of others; whoever waits at a kiosk waits for no more than these. */
    private static final int MOST_PAGES = 50;

    private static final String CARDS = "CardCollection";

    private final ServerCalls server;

    CardLists(ServerCalls server) {
        this.server = server;
    }

    /**
     * All cards that could be this one: BioStar finds parts of numbers, names and ids, and what is left here are the
     * cards of the same number and, as far as it is told, kind, in whatever state.
     *
     * @throws BioStarException when BioStar does not list them all, among others
     */
    List<ListedCard> like(Card card) {
        List<ListedCard> same = new ArrayList<>();
        Set<JsonNode> seen = new HashSet<>();
        int offset = 0;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            JsonNode collection = page(card.number(), offset);
            List<JsonNode> rows = Lenient.list(collection, "rows");
            boolean news = false;
            for (JsonNode row : rows) {
                news |= seen.add(row);
                ListedCard.of(row).filter(listed -> listed.card().couldBe(card)).ifPresent(same::add);
            }
            offset += rows.size();
            if (rows.isEmpty() || news && isLast(offset, rows.size(), Lenient.number(collection, "total"))) {
                return same;
            }
            if (!news) {
                break;
            }
        }
        // The same cards again and again, or too many: whoever is not on this list might hold the card as well.
        throw unreadable();
    }

    /** Without a total, a page that is not full is the last. */
    private static boolean isLast(int read, int rows, int total) {
        return total > 0 ? read >= total : rows < PAGE;
    }

    /** Limit and offset work only together. */
    private JsonNode page(String number, int offset) {
        Reply reply =
                server.answer(CallName.FIND_CARDS, (client, session) -> client.cards(session, number, PAGE, offset));
        return Optional.of(reply.root().path(CARDS)).filter(JsonNode::isObject).orElseThrow(CardLists::unreadable);
    }

    private static BioStarException unreadable() {
        return new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
    }
}
