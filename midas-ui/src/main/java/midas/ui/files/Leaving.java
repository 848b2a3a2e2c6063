package midas.ui.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import midas.ui.label.WindowText;

/** What has to be done before the window lets go of its project: New, Open, Quit and the window's frame go through this. */
final class Leaving {

    private final FileIdentity identity;
    private final ProjectDialogs dialogs;
    private final Saving saving;
    private final Opening opening;
    private final Consumer<Runnable> saver;
    private Optional<Runnable> waiting = Optional.empty();

    /**
     * Makes it.
     *
     * @param identity knows whether anything is not saved
     * @param dialogs ask
     * @param saving a project on its way into its file
     * @param opening a project on its way out of its file
     * @param saver saves the project, and then does something
     */
    Leaving(FileIdentity identity, ProjectDialogs dialogs, Saving saving, Opening opening, Consumer<Runnable> saver) {
        this.identity = identity;
        this.dialogs = dialogs;
        this.saving = saving;
        this.opening = opening;
        this.saver = saver;
    }

    /**
     * Does something that lets go of the project, once what is not saved is saved or given up.
     *
     * @param then what is to be done; it is not where the user thinks better of it, or where the project could not be saved
     */
    void guard(Runnable then) {
        if (saving.isRunning()) {
            waiting = Optional.of(() -> guard(then));
            return;
        }
        opening.cancel();
        if (!identity.dirty().get()) {
            then.run();
            return;
        }
        Answer answer = dialogs.ask(question());
        if (answer == Answer.SAVE || answer == Answer.SAVE_AS) {
            // what is changed while it is saved is asked about once more
            saver.accept(() -> guard(then));
        } else if (answer == Answer.DISCARD) {
            then.run();
        }
    }

    private Question question() {
        String name = identity.name().get();
        return identity.isOnlyDamaged()
                ? new Question(
                        WindowText.text("files.unsaved.damaged", name),
                        List.of(WindowText.text("files.unsaved.damaged.text")),
                        List.of(Answer.SAVE_AS, Answer.DISCARD, Answer.CANCEL))
                : new Question(
                        WindowText.text("files.unsaved", name),
                        List.of(WindowText.text(
                                identity.file().isPresent() ? "files.unsaved.text" : "files.unsaved.never")),
                        List.of(Answer.SAVE, Answer.DISCARD, Answer.CANCEL));
    }

    /** Returns what waited for the file that was being written, and forgets it. */
    Runnable next() {
        Optional<Runnable> next = waiting;
        waiting = Optional.empty();
        return next.orElse(() -> {});
    }
}
