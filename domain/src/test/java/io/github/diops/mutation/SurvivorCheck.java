package io.github.diops.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds PIT's report against the list of survivors. Every mutant that no test kills stands in the list with the reason
 * why none can; a survivor that is not listed, a listed one that is killed by now, and a score below the floor fail.
 *
 * <p>A line of the list is {@code Class.method Mutator n: reason}; a line that begins with {@code #} is a comment.
 */
public final class SurvivorCheck {
    private static final int FLOOR_PERCENT = 95;

    private SurvivorCheck() {}

    /**
     * Exits with 1 and the differences on standard output where report and list disagree.
     *
     * @param arguments the report ({@code mutations.xml}) and the list
     */
    public static void main(String[] arguments) throws IOException, SAXException, ParserConfigurationException {
        NodeList mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(arguments[0]).toFile())
                .getElementsByTagName("mutation");
        Map<String, Integer> survivors = new TreeMap<>();
        int killed = 0;
        for (int index = 0; index < mutations.getLength(); index++) {
            Element mutation = (Element) mutations.item(index);
            if (mutation.getAttribute("detected").equals("true")) {
                killed++;
            } else {
                survivors.merge(name(mutation), 1, Integer::sum);
            }
        }
        List<String> differences = differences(survivors, listed(Path.of(arguments[1])));
        int score = Math.floorDiv(100 * killed, mutations.getLength());
        System.out.printf(
                Locale.ROOT,
                "mutants: %d, killed: %d (%.1f %%), survivors: %d%n",
                mutations.getLength(),
                killed,
                100.0 * killed / mutations.getLength(),
                mutations.getLength() - killed);
        differences.forEach(System.out::println);
        if (!differences.isEmpty() || score < FLOOR_PERCENT) {
            System.exit(1);
        }
    }

    private static List<String> differences(Map<String, Integer> survivors, Map<String, Integer> listed) {
        List<String> differences = new ArrayList<>();
        survivors.forEach((name, count) -> {
            int expected = listed.getOrDefault(name, 0);
            if (count > expected) {
                differences.add("survives, and is not listed: " + name + " " + (count - expected));
            }
        });
        listed.forEach((name, count) -> {
            int actual = survivors.getOrDefault(name, 0);
            if (count > actual) {
                differences.add("is listed, and does not survive: " + name + " " + (count - actual));
            }
        });
        return differences;
    }

    private static Map<String, Integer> listed(Path list) throws IOException {
        Map<String, Integer> listed = new TreeMap<>();
        for (String line : Files.readAllLines(list)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] entry = line.split(":", 2);
            if (entry.length < 2 || entry[1].isBlank()) {
                throw new IllegalArgumentException("no reason: " + line);
            }
            int space = entry[0].lastIndexOf(' ');
            listed.put(entry[0].substring(0, space), Integer.parseInt(entry[0].substring(space + 1)));
        }
        return listed;
    }

    /** Without the line, which moves with every edit above it. */
    private static String name(Element mutation) {
        String mutator = text(mutation, "mutator");
        return text(mutation, "mutatedClass").replaceFirst("^io\\.github\\.diops\\.domain\\.", "") + "."
                + text(mutation, "mutatedMethod") + " "
                + mutator.substring(mutator.lastIndexOf('.') + 1).replaceFirst("Mutator$", "");
    }

    private static String text(Element mutation, String tag) {
        return mutation.getElementsByTagName(tag).item(0).getTextContent();
    }
}
