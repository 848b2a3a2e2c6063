package midas.ui.glmm;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import midas.ui.label.WindowText;
import midas.ui.table.TableContent;
import midas.ui.theme.Appearance;
import org.jspecify.annotations.Nullable;

/** The coefficients on a page of results: at any level, with as many digits as are asked for, with Wald z and p or without. */
final class CoefficientTable {

    private final Appearance look;
    private final CheckBox tests = new CheckBox(WindowText.text("results.wald"));
    private final InvalidationListener onTests;
    private List<Node> others = List.of();
    private @Nullable ResultsPage page;
    private @Nullable TableContent content;

    /**
     * Makes one without coefficients.
     *
     * @param look how many digits are shown, and whether tests are
     * @param changed is done when tests come or go
     */
    CoefficientTable(Appearance look, Runnable changed) {
        this.look = look;
        this.onTests = change -> changed.run();
        // the setting outlives the page
        look.waldTestsProperty().addListener(new WeakInvalidationListener(onTests));
        tests.setId("waldTests");
        tests.setMinWidth(Region.USE_PREF_SIZE);
        tests.selectedProperty().bindBidirectional(look.waldTestsProperty());
    }

    /** Sets what else stands beside the title. */
    void setTools(Node... tools) {
        others = List.of(tools);
    }

    /** Takes the coefficients of a page. */
    void take(ResultsPage newPage) {
        page = newPage;
        content = newPage.fixedEffects();
    }

    /** Takes the same coefficients, at another level. */
    void take(TableContent newContent) {
        content = newContent;
    }

    /** Returns what stands beside the title. Tests are offered where the table does not have them anyway. */
    Node[] tools() {
        List<Node> all = new ArrayList<>();
        ResultsPage shown = page;
        if (shown != null && shown.mixed().isPresent()) {
            all.add(tests);
        }
        all.addAll(others);
        return all.toArray(Node[]::new);
    }

    /** Returns whether Wald z and p are shown. */
    boolean hasTests() {
        return look.waldTestsProperty().get();
    }

    /** Returns the table as it is shown. */
    TableContent shown() {
        ResultsPage of = page;
        TableContent all = content;
        if (of == null || all == null) {
            throw new IllegalStateException("no coefficients yet");
        }
        TableContent wanted = of.mixed()
                .filter(mixed -> look.waldTestsProperty().get())
                .map(mixed -> FixedEffectsContent.withWaldTests(all, mixed.model()))
                .orElse(all);
        return wanted.with(look.digitsProperty().get());
    }
}
