package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** The rules of WCAG 2.2 AA that a machine can check. */
final class Accessibility {

    private Accessibility() {}

    static void check(Page page) {
        // Elements that are still fading in have less contrast than they are going to have.
        page.evaluate("() => Promise.all(document.getAnimations().map(animation => animation.finished))");
        List<Rule> broken = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(broken)
                .as(page.url() + " " + page.title())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }
}
