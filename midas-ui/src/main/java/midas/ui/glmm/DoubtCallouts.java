package midas.ui.glmm;

import java.util.List;
import javafx.scene.layout.VBox;
import midas.ui.manual.ManualLink;
import midas.ui.widget.Callout;
import org.jspecify.annotations.Nullable;

/** The doubts about a fit, each in a box with what can be done about it. */
final class DoubtCallouts {

    private DoubtCallouts() {}

    /** Fills a box; with remedies only where there is a form that they can change. */
    static void show(VBox box, List<ResultsViewModel.Doubt> all, @Nullable GlmmViewModel form) {
        box.getChildren().clear();
        for (ResultsViewModel.Doubt doubt : all) {
            Callout callout = new Callout(
                    Callout.Kind.WARNING,
                    doubt.warning().title(),
                    doubt.warning().happened() + ' ' + doubt.warning().meaning(),
                    doubt.warning().remedy());
            if (form != null) {
                doubt.remedy()
                        .ifPresent(remedy -> callout.withAction(Remedies.label(remedy), () -> form.apply(remedy)));
            }
            callout.withLink(new ManualLink(doubt.explanation(), doubt.warning().title()));
            box.getChildren().add(callout);
        }
        box.setVisible(!all.isEmpty());
        box.setManaged(!all.isEmpty());
    }
}
