package midas.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.project.ImportViewModel;
import midas.ui.text.Numbers;
import midas.ui.widget.Callout;

/** Says which files could not be read, and offers other settings where these may help. */
public final class RefusalBanner extends VBox {

    private static final int MOST_REFUSALS = 4;

    /** Makes a banner that says nothing. */
    public RefusalBanner() {
        getStyleClass().add("banners");
    }

    /**
     * Lets it speak of imports.
     *
     * @param imports the imports
     * @param ask asks how a file is to be read
     */
    public void tie(ImportViewModel imports, Consumer<Path> ask) {
        imports.refusals().addListener((ListChangeListener<String>) change -> {
            List<String> sentences = new ArrayList<>(
                    imports.refusals().stream().limit(MOST_REFUSALS).toList());
            int more = imports.refusals().size() - sentences.size();
            if (more > 0) {
                sentences.add(WindowText.text("import.more-refused", Numbers.count(more)));
            }
            getChildren().clear();
            if (!sentences.isEmpty()) {
                Callout callout = new Callout(Callout.Kind.ERROR, "", sentences.toArray(String[]::new)).inOneLine();
                imports.retry()
                        .ifPresent(file -> callout.withAction(WindowText.text("import.try-settings"), () -> {
                            imports.refusals().clear();
                            ask.accept(file);
                        }));
                getChildren().add(callout.withClose(imports.refusals()::clear));
            }
        });
    }
}
