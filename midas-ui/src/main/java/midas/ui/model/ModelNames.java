package midas.ui.model;

import java.util.ArrayList;
import java.util.List;
import midas.io.frame.ModelSpec;
import midas.ui.label.WindowText;

/** Names for models that nobody has named yet. */
public final class ModelNames {

    private static final int LONGEST = 60;

    private ModelNames() {}

    /** Returns response and fixed effects, {@code Reaction ~ Days}; of many of these the first, and how many more there are. */
    public static String of(ModelSpec spec) {
        List<String> terms = new ArrayList<>(spec.fixed());
        if (!spec.intercept()) {
            terms.addFirst("0");
        } else if (terms.isEmpty()) {
            terms.add("1");
        }
        String name = spec.response() + " ~ " + terms.getFirst();
        for (int term = 1; term < terms.size(); term++) {
            String longer = name + " + " + terms.get(term);
            if (longer.length() > LONGEST) {
                name = WindowText.text("model.name.more", name, terms.size() - term);
                break;
            }
            name = longer;
        }
        // a name is one line
        return name.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
