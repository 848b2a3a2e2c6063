package midas.ui.app;

import java.net.URL;
import java.util.Objects;

/** The views of the program. */
enum Fxml {
    MAIN("/midas/ui/app/main.fxml"),
    START("/midas/ui/project/start.fxml"),
    IMPORT_DIALOG("/midas/ui/importing/import-dialog.fxml"),
    COLUMN_TYPES("/midas/ui/importing/column-types.fxml"),
    DATASET("/midas/ui/dataset/dataset.fxml"),
    DUMMY("/midas/ui/dummy/dummy.fxml"),
    GLMM("/midas/ui/glmm/glmm.fxml"),
    RESULTS("/midas/ui/glmm/results.fxml");

    private final String path;

    Fxml(String path) {
        this.path = path;
    }

    URL url() {
        return Objects.requireNonNull(Fxml.class.getResource(path), path);
    }
}
