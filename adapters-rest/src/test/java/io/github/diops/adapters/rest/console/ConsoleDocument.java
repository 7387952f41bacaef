package io.github.diops.adapters.rest.console;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page and what is found in it by XPath. The page is read as XML, void elements closed first: any other slip of its
 * markup is an exception.
 */
public record ConsoleDocument(String html, Document dom) {
    /** Thursday; clocks in Berlin changed on the Sunday before, those in New York will on the Sunday after. */
    static final Instant THU_2026_10_29 = Instant.parse("2026-10-29T13:20:00Z");

    /** Sentences that say no more than their key. */
    static final Sentences NO_WORDS = (language, key, facts) -> key;

    static final Console CONSOLE = new Console(OperationsPolicy.standard());
    private static final String VOID_ELEMENTS = "(<(?:meta|link|input|br)\\b(?:[^>\"]|\"[^\"]*\")*)>";

    static ConsoleDocument severity(Language language, Map<String, String> query) {
        return of(CONSOLE.severity(new Visit(language, THU_2026_10_29, query)));
    }

    static ConsoleDocument maintenance(Language language, Map<String, String> query) {
        return maintenanceAt(THU_2026_10_29, language, query);
    }

    static ConsoleDocument maintenanceAt(Instant now, Language language, Map<String, String> query) {
        return ConsolePages.MAINTENANCE.at(new Visit(language, now, query));
    }

    /** The page that {@code html} is. */
    public static ConsoleDocument of(String html) {
        String xml = html.replaceFirst("<!doctype html>", "")
                .replaceAll(VOID_ELEMENTS, "$1/>")
                .replace(" selected>", " selected=\"\">")
                .replace(" hidden>", " hidden=\"\">")
                .replace(" open>", " open=\"\">")
                .replace(" checked/>", " checked=\"\"/>");
        try {
            return new ConsoleDocument(
                    html,
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xml.trim()))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("the page is not well-formed: " + e.getMessage() + "\n" + xml, e);
        }
    }

    /** The text of each node at {@code path}, white space collapsed. */
    public List<String> texts(String path) {
        return nodes(path).map(node -> node.getTextContent().strip().replaceAll("\\s+", " "));
    }

    /** The text of the only node at {@code path}. */
    public String text(String path) {
        List<String> texts = texts(path);
        if (texts.size() != 1) {
            throw new IllegalArgumentException(texts.size() + " nodes at " + path + ": " + texts);
        }
        return texts.head();
    }

    public boolean has(String path) {
        return !nodes(path).isEmpty();
    }

    private List<Node> nodes(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, dom, XPathConstants.NODESET);
            return List.range(0, found.getLength()).map(found::item);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
