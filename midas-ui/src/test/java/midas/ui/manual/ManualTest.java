package midas.ui.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;

class ManualTest {

    private final Manual manual = Manual.read();

    @Test
    void everyPlaceTheWindowPointsToIsThere() {
        for (ManualPlace place : ManualPlace.values()) {
            assertThat(manual.has(place.address())).as(place.name()).isTrue();
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (ManualPage page : manual.pages()) {
            page.document().accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    all.add(link.getDestination());
                    if (!manual.has(ManualAddress.ofLink(link.getDestination(), page.name()))) {
                        lost.add(page.name() + ": " + link.getDestination());
                    }
                }
            });
        }
        assertThat(all).hasSizeGreaterThan(5);
        assertThat(lost).isEmpty();
    }

    @Test
    void noTwoSectionsOfAPageShareAName() {
        for (ManualPage page : manual.pages()) {
            assertThat(page.title()).isNotBlank();
            assertThat(page.sections()).extracting(ManualPage.Section::name).doesNotHaveDuplicates();
            assertThat(page.sections()).extracting(ManualPage.Section::title).doesNotContain("");
        }
    }

    @Test
    void findsSectionsByTheBeginningsOfTheirWords() {
        assertThat(manual.find("shrink"))
                .extracting(Manual.Hit::title)
                .first()
                .isEqualTo("What stands behind the numbers: Shrinkage");
        assertThat(manual.find("design effect"))
                .extracting(Manual.Hit::address)
                .contains(new ManualAddress("glmm", "icc"), new ManualAddress("concepts", "glmm-or-glm"));
        assertThat(manual.find("REML  restricted")).isNotEmpty();
        assertThat(manual.find("eml")).isEmpty();
        assertThat(manual.find("zebra")).isEmpty();
        assertThat(manual.find("  ")).isEmpty();
    }

    @Test
    void goesBackAndForward() {
        ManualViewModel reading = new ManualViewModel(manual);
        reading.go(ManualPlace.ICC.address());
        reading.go(ManualPlace.SINGULAR_FIT.address());
        reading.back();
        assertThat(reading.placeProperty().get()).isEqualTo(ManualPlace.ICC.address());
        assertThat(reading.canGoForwardProperty().get()).isTrue();
        reading.forward();
        assertThat(reading.placeProperty().get()).isEqualTo(ManualPlace.SINGULAR_FIT.address());
        assertThat(reading.canGoForwardProperty().get()).isFalse();
        reading.go(new ManualAddress("glmm", "no such section"));
        assertThat(reading.placeProperty().get()).isEqualTo(ManualPlace.SINGULAR_FIT.address());
    }
}
