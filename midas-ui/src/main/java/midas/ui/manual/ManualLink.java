package midas.ui.manual;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import midas.ui.label.WindowText;

/** A link beside something shown, to the place of the manual that says what it means; a question mark where there is no room for words. */
public final class ManualLink extends Hyperlink {

    private final String words = WindowText.text("manual.link");

    /**
     * Makes a link.
     *
     * @param place the place
     * @param about what it is about, for those who hear the link instead of seeing where it stands
     */
    public ManualLink(ManualPlace place, String about) {
        super(WindowText.text("manual.link"));
        setAccessibleText(WindowText.text("manual.link.named", about));
        setTooltip(new Tooltip(words));
        getStyleClass().add("manual-link");
        setOnAction(event -> {
            setVisited(false);
            fireEvent(new ManualEvent(place));
        });
        widthProperty().subscribe(width -> fit());
        fontProperty().subscribe(font -> fit());
    }

    // both are those of the words or the mark, whichever is shown: what is shown depends on the width alone
    @Override
    protected double computePrefWidth(double height) {
        return widthOf(words);
    }

    @Override
    protected double computeMinWidth(double height) {
        return widthOf(WindowText.text("manual.link.short"));
    }

    private void fit() {
        if (getWidth() > 0) {
            setText(getWidth() < widthOf(words) ? WindowText.text("manual.link.short") : words);
        }
    }

    private double widthOf(String text) {
        Text measured = new Text(text);
        measured.setFont(getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset() + 1;
    }
}
