package midas.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import midas.io.project.RecoveryFolder;
import midas.ui.label.WindowText;
import midas.ui.widget.Callout;

/** Says above the tabs what a file did not give back or could not be saved, and offers what was recovered. */
public final class FilesBanner extends VBox {

    /**
     * Something that is said.
     *
     * @param what what is said; the same words said again are another thing
     * @param box where it is said
     */
    private record Said(Object what, Callout box) {}

    private final List<Said> shown = new ArrayList<>();
    private Optional<Notice> other = Optional.empty();
    private Runnable show = () -> {};

    /** Makes a banner that says nothing. */
    public FilesBanner() {
        getStyleClass().add("banners");
    }

    /**
     * Lets it speak.
     *
     * @param files the project's file
     * @param autosave keeps what is not saved
     * @param recovery what was left behind
     */
    public void tie(ProjectFilesViewModel files, AutosaveViewModel autosave, RecoveryViewModel recovery) {
        show = () -> show(files, autosave, recovery);
        files.noticeProperty().subscribe(show);
        files.damageProperty().subscribe(show);
        autosave.troubleProperty().subscribe(show);
        recovery.offers().addListener((ListChangeListener<RecoveryFolder.Abandoned>) change -> show.run());
        show.run();
    }

    /** Says something that is about no project, until it is taken away. */
    public void say(Notice notice) {
        other = Optional.of(notice);
        show.run();
    }

    private void forgetOther() {
        other = Optional.empty();
        show.run();
    }

    private void show(ProjectFilesViewModel files, AutosaveViewModel autosave, RecoveryViewModel recovery) {
        List<Said> now = new ArrayList<>();
        other.ifPresent(notice -> now.add(said(notice, () -> callout(notice, this::forgetOther))));
        files.damageProperty()
                .get()
                .ifPresent(damage -> now.add(said(damage, () -> callout(damage, files::forgetDamage))));
        files.noticeProperty()
                .get()
                .ifPresent(notice -> now.add(said(notice, () -> callout(notice, files::forgetNotice))));
        String trouble = autosave.troubleProperty().get();
        if (!trouble.isEmpty()) {
            now.add(said(
                    trouble,
                    () -> new Callout(Callout.Kind.WARNING, "", trouble)
                            .inOneLine()
                            .withClose(autosave::forgetTrouble)));
        }
        recovery.offers().forEach(offer -> now.add(said(offer, () -> callout(offer, recovery))));
        shown.clear();
        shown.addAll(now);
        getChildren().setAll(now.stream().map(Said::box).toList());
    }

    /** What is said as before keeps its box, and with it its place among what others say. */
    private Said said(Object what, Supplier<Callout> maker) {
        return shown.stream()
                .filter(before -> before.what() == what)
                .findFirst()
                .orElseGet(() -> new Said(what, maker.get()));
    }

    private static Callout callout(Notice notice, Runnable forget) {
        return new Callout(
                        notice.grave() ? Callout.Kind.ERROR : Callout.Kind.WARNING,
                        notice.title(),
                        notice.sentences().toArray(String[]::new))
                .inOneLine()
                .withClose(forget);
    }

    private static Callout callout(RecoveryFolder.Abandoned offer, RecoveryViewModel recovery) {
        Callout callout = new Callout(Callout.Kind.NOTE, "", RecoveryViewModel.describe(offer))
                .inOneLine()
                .withAction(WindowText.text("recovery.restore"), () -> recovery.restore(offer))
                .withAction(WindowText.text("recovery.discard.do"), () -> recovery.discard(offer))
                .withAction(WindowText.text("recovery.later"), () -> recovery.later(offer));
        String why = WindowText.text("recovery.why");
        Tooltip.install(
                callout,
                new Tooltip(offer.note().file().map(file -> why + '\n' + file).orElse(why)));
        return callout;
    }
}
