package midas.ui.glmm;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import midas.ui.label.WindowText;
import org.jspecify.annotations.Nullable;

/** The line above results that says what has become of the last run. It is always as high, so that nothing moves; the facts about the fit stay. */
final class NoticeLine {

    private final HBox notice;
    private final Label text;
    private final Button action;
    private final Label answer;

    /**
     * Makes one of its controls.
     *
     * @param place what holds all of them
     * @param notice the text and the button
     * @param text what is said
     * @param action what can be done about it
     * @param answer what stands there where nothing is to be said
     * @param form the form whose runs it tells of; none where nothing is run
     */
    NoticeLine(StackPane place, HBox notice, Label text, Button action, Label answer, @Nullable GlmmViewModel form) {
        this.notice = notice;
        this.text = text;
        this.action = action;
        this.answer = answer;
        notice.setVisible(false);
        place.setVisible(form != null);
        place.setManaged(form != null);
        TableSections.explain(
                text,
                Bindings.when(text.textTruncatedProperty())
                        .then(text.textProperty())
                        .otherwise(""));
        if (form != null) {
            action.setOnAction(event -> act(form));
            form.noticeBinding().subscribe(this::show);
        }
    }

    private void show(Optional<RunNotice> now) {
        notice.setVisible(now.isPresent());
        answer.setVisible(now.isEmpty());
        text.setText(now.map(RunNotice::text).orElse(""));
        Optional<RunNotice.Action> offer = now.flatMap(RunNotice::action);
        action.setVisible(offer.isPresent());
        action.setManaged(offer.isPresent());
        offer.ifPresent(offered -> action.setText(WindowText.text(
                switch (offered) {
                    case RUN -> "run.again";
                    case CANCEL -> "run.cancel";
                })));
    }

    private static void act(GlmmViewModel form) {
        form.noticeBinding().get().flatMap(RunNotice::action).ifPresent(action -> {
            switch (action) {
                case RUN -> form.run();
                case CANCEL -> form.cancel();
            }
        });
    }
}
