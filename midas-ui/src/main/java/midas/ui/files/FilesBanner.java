package midas.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import midas.io.project.RecoveryFolder;
import midas.ui.label.WindowText;
import midas.ui.widget.Callout;

/** Says above the tabs what a file did not give back or could not be saved, and offers what was recovered. */
public final class FilesBanner extends VBox {

    private static final int MOST = 3;

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
        List<Callout> all = new ArrayList<>();
        other.ifPresent(notice -> all.add(callout(notice).withClose(this::forgetOther)));
        files.damageProperty().get().ifPresent(damage -> all.add(callout(damage).withClose(files::forgetDamage)));
        files.noticeProperty().get().ifPresent(notice -> all.add(callout(notice).withClose(files::forgetNotice)));
        String trouble = autosave.troubleProperty().get();
        if (!trouble.isEmpty()) {
            all.add(new Callout(Callout.Kind.WARNING, "", trouble).withClose(autosave::forgetTrouble));
        }
        recovery.offers().stream().limit(MOST).forEach(offer -> all.add(callout(offer, recovery)));
        getChildren().setAll(all);
    }

    private static Callout callout(Notice notice) {
        return new Callout(
                notice.grave() ? Callout.Kind.ERROR : Callout.Kind.WARNING,
                notice.title(),
                notice.sentences().toArray(String[]::new));
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
