package midas.ui.app;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Dragboards as another program fills them; the toolkit makes none outside of a real drag. */
final class Dragboards {

    private Dragboards() {}

    static Dragboard of(Set<DataFormat> formats, List<File> files) {
        try {
            Class<?> clipboard = Class.forName("com.sun.javafx.tk.TKClipboard");
            Object content = Proxy.newProxyInstance(
                    Dragboards.class.getClassLoader(),
                    new Class<?>[] {clipboard},
                    (proxy, method, arguments) -> answer(method.getName(), arguments, formats, files));
            Method create = Dragboard.class.getDeclaredMethod("createDragboard", clipboard);
            create.setAccessible(true);
            return (Dragboard) create.invoke(null, content);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError("the toolkit has changed", changed);
        }
    }

    private static Object answer(String method, Object[] arguments, Set<DataFormat> formats, List<File> files) {
        return switch (method) {
            case "getContentTypes" -> formats;
            case "hasContent" -> formats.contains(arguments[0]);
            case "getContent" -> arguments[0] == DataFormat.FILES && !files.isEmpty() ? files : null;
            case "getTransferModes" -> Set.of(TransferMode.COPY);
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
