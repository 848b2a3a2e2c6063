import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the bill of materials of what Maven says it resolved: of the libraries those that are shipped, and beside them what Maven knows nothing of, the virtual
 * machine and the fonts. What is shipped is the list that Help > About shows.
 *
 * <p>Usage: BillOfMaterials RESOLVED LIST RELEASE MODULES OUTPUT, RELEASE the image's file of that name and MODULES the folder of its modules.
 */
public final class BillOfMaterials {

    private static final String OURS = "midas";

    private BillOfMaterials() {}

    public static void main(String[] arguments) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode bill = (ObjectNode) mapper.readTree(Path.of(arguments[0]).toFile());
        List<String[]> shipped = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(";", -1))
                .toList();
        String java = Files.readAllLines(Path.of(arguments[2])).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                .findFirst()
                .orElseThrow();

        ObjectNode program = (ObjectNode) bill.path("metadata").path("component");
        String root = program.path("bom-ref").asText();
        program.put("name", "MIDAS").put("description", "Mixed-effects models for data whose observations come in groups");
        program.remove(List.of("group", "purl"));

        Set<String> listed = new HashSet<>();
        shipped.forEach(part -> listed.add(part[1]));
        ArrayNode components = mapper.createArrayNode();
        Set<String> references = new HashSet<>(Set.of(root));
        Set<String> found = new TreeSet<>();
        for (var component : bill.path("components")) {
            String name = component.path("name").asText();
            boolean ours = component.path("group").asText().equals(OURS);
            // JavaFX has an empty jar beside the one of the platform
            boolean empty = component.path("group").asText().equals("org.openjfx")
                    && !component.path("purl").asText().contains("classifier=");
            if (!empty && (ours || listed.contains(name) || listed.contains("javafx-graphics") && name.startsWith("javafx-"))) {
                components.add(component);
                references.add(component.path("bom-ref").asText());
                found.add(name);
            }
        }
        for (String[] part : shipped) {
            if (!part[1].isEmpty() && !found.contains(part[1])) {
                throw new IOException(part[1] + " is in " + arguments[1] + " and was not resolved");
            }
            if (part[1].isEmpty()) {
                ObjectNode component = components.addObject();
                boolean machine = part[0].equals("OpenJDK");
                component.put("type", machine ? "platform" : "library").put("bom-ref", OURS + ":" + part[0]).put("name", part[0]);
                component.put("version", machine ? java : part[2]);
                component.putArray("licenses").addObject().putObject("license").put("name", part[3]);
                references.add(OURS + ":" + part[0]);
            }
        }
        bill.set("components", components);

        ArrayNode dependencies = mapper.createArrayNode();
        for (var dependency : bill.path("dependencies")) {
            if (references.contains(dependency.path("ref").asText())) {
                ObjectNode kept = dependencies.addObject().put("ref", dependency.path("ref").asText());
                ArrayNode on = kept.putArray("dependsOn");
                dependency.path("dependsOn").forEach(each -> {
                    if (references.contains(each.asText())) {
                        on.add(each);
                    }
                });
                if (dependency.path("ref").asText().equals(root)) {
                    references.stream().filter(each -> each.startsWith(OURS + ":")).sorted().forEach(on::add);
                }
            }
        }
        bill.set("dependencies", dependencies);

        try (var modules = Files.list(Path.of(arguments[3]))) {
            for (Path module : modules.sorted().toList()) {
                String file = module.getFileName().toString();
                if (file.endsWith(".jar")
                        && found.stream().noneMatch(name -> file.equals(name + ".jar") || file.startsWith(name + "-"))) {
                    throw new IOException(file + " is shipped and not in the bill");
                }
            }
        }
        mapper.writerWithDefaultPrettyPrinter().writeValue(Path.of(arguments[4]).toFile(), bill);
        System.out.println(components.size() + " parts");
    }
}
