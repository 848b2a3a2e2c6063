package midas.ui.files;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.io.project.RecoveryFolder;
import midas.io.project.RecoveryNote;
import midas.ui.label.WindowText;
import midas.ui.task.JobRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What programs have left behind that did not end as they should: restored, discarded, or left for another time. */
public final class RecoveryViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryViewModel.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Work on the disk about which nobody can do anything where it fails. */
    private interface Deed {
        void run() throws IOException;
    }

    private final ProjectFilesViewModel files;
    private final AutosaveViewModel autosave;
    private final RecoveryStore store;
    private final ProjectDialogs dialogs;
    private final JobRunner runner;
    private final ObservableList<RecoveryFolder.Abandoned> offers = FXCollections.observableArrayList();
    private final ObservableList<RecoveryFolder.Abandoned> shown = FXCollections.unmodifiableObservableList(offers);

    /**
     * Offers nothing yet.
     *
     * @param files takes what is restored
     * @param autosave keeps it anew
     * @param store where it was left
     * @param dialogs asks before anything is deleted
     * @param runner where the disk is looked at
     */
    public RecoveryViewModel(
            ProjectFilesViewModel files,
            AutosaveViewModel autosave,
            RecoveryStore store,
            ProjectDialogs dialogs,
            JobRunner runner) {
        this.files = files;
        this.autosave = autosave;
        this.store = store;
        this.dialogs = dialogs;
        this.runner = runner;
    }

    /** Looks, in the background, for what was left. */
    public void look() {
        runner.inBackground(() -> {
            List<RecoveryFolder.Abandoned> found = store.abandoned();
            runner.onWindow(() -> offers.addAll(found));
        });
    }

    /** Returns what was left, the newest first, to be watched. */
    public ObservableList<RecoveryFolder.Abandoned> offers() {
        return shown;
    }

    /** Returns what was left, in words. */
    public static String describe(RecoveryFolder.Abandoned offer) {
        RecoveryNote note = offer.note();
        String time = time(note);
        return note.file()
                .map(file -> WindowText.text("recovery.offer.file", name(note), time))
                .orElseGet(() -> WindowText.text("recovery.offer", name(note), time));
    }

    /** Opens it in the place of this project; it is deleted once this program keeps it itself. */
    public void restore(RecoveryFolder.Abandoned offer) {
        files.restore(offer.note(), context -> offer.open(new Transfer(context, context::isCancelled)), () -> {
            offers.remove(offer);
            autosave.keep(() -> inBackground(offer::discard));
        });
    }

    /** Deletes it, after a question. */
    public void discard(RecoveryFolder.Abandoned offer) {
        Question question = new Question(
                WindowText.text("recovery.discard", name(offer.note())),
                List.of(
                        offer.note().file().isPresent()
                                ? WindowText.text("recovery.discard.text.file", time(offer.note()))
                                : WindowText.text("recovery.discard.text")),
                List.of(Answer.DISCARD_RECOVERED, Answer.CANCEL));
        if (dialogs.ask(question) == Answer.DISCARD_RECOVERED) {
            offers.remove(offer);
            inBackground(offer::discard);
        }
    }

    /** Leaves it where it is: the next start offers it again. */
    public void later(RecoveryFolder.Abandoned offer) {
        offers.remove(offer);
        inBackground(offer::close);
    }

    private void inBackground(Deed deed) {
        runner.inBackground(() -> {
            try {
                deed.run();
            } catch (IOException stubborn) {
                LOG.warn("recovery folder", stubborn);
            }
        });
    }

    private static String time(RecoveryNote note) {
        return TIME.format(note.time().atZone(ZoneId.systemDefault()));
    }

    private static String name(RecoveryNote note) {
        return note.name().isBlank() ? WindowText.text("files.untitled") : note.name();
    }
}
