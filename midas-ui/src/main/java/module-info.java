import org.jspecify.annotations.NullMarked;

/** The program: window and command line. */
@NullMarked
module midas.ui {
    requires midas.core;
    requires midas.io;
    requires static org.jspecify;
    requires info.picocli;
    requires com.fasterxml.jackson.core;
    requires java.logging;
    requires org.slf4j;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;

    exports midas.ui.app to
            javafx.graphics;

    opens midas.cli to
            info.picocli;
    opens midas.ui.app to
            javafx.fxml;
    opens midas.ui.dataset to
            javafx.fxml;
    opens midas.ui.dummy to
            javafx.fxml;
    opens midas.ui.files to
            javafx.fxml;
    opens midas.ui.glmm to
            javafx.fxml;
    opens midas.ui.exporting to
            javafx.fxml;
    opens midas.ui.importing to
            javafx.fxml;
    opens midas.ui.project to
            javafx.fxml;
    opens midas.ui.widget to
            javafx.fxml;
}
