package midas.ui.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.ui.instance.Instance;
import midas.ui.instance.Reception;
import midas.ui.task.BackgroundJobRunner;

/** Later starts of the program by the same user, which hand their files to this window. */
final class Others {

    private final Instance instance;
    private final Reception reception = new Reception();

    Others(Instance instance) {
        this.instance = instance;
    }

    /** Answers from now on, beside everything else. */
    void listen() {
        new BackgroundJobRunner().inBackground(() -> {
            if (instance.open()) {
                instance.answer(reception);
            }
        });
    }

    /** Says which window takes the files; on its thread. */
    void begin(Stage stage, FileKeeping keeping) {
        reception.begin(new Reception.Host() {
            @Override
            public void onWindow(Runnable task) {
                Platform.runLater(task);
            }

            @Override
            public boolean isAsking() {
                return keeping.files().isAsking()
                        || Window.getWindows().stream()
                                .anyMatch(
                                        window -> window instanceof Stage over && over.getModality() != Modality.NONE);
            }

            @Override
            public void take(List<Path> files) {
                stage.setIconified(false);
                stage.toFront();
                stage.requestFocus();
                keeping.take(files);
            }
        });
    }

    /** Answers nobody any more. */
    void end() {
        instance.close();
    }
}
