package midas.ui.text;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The program by its name. */
public final class ProgramText {

    private ProgramText() {}

    /** Returns name and version, as the program's module descriptor has it: {@code MIDAS 1.2.0}. */
    public static String nameAndVersion() {
        return ("MIDAS " + version().orElse("")).strip();
    }

    /** Returns the version. */
    public static Optional<String> version() {
        return Optional.ofNullable(ProgramText.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion);
    }
}
