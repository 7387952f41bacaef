package io.github.diops.adapters.persistence.holidays;

import io.github.diops.application.port.out.HolidayCalendars;
import io.vavr.Lazy;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The calendars US, JP, AU-ACT, DE, FR and GB-ENG, each reviewed for 2024 to 2035. */
public final class ReviewedHolidays implements HolidayCalendars {
    private final Lazy<Map<String, TreeMap<Integer, SortedSet<LocalDate>>>> reviewed = Lazy.of(ReviewedHolidays::read);

    @Override
    public List<String> calendars() {
        return reviewed.get().keySet().toList();
    }

    @Override
    public SortedSet<Integer> reviewedYears(String calendar) {
        return reviewed.get().get(calendar).map(TreeMap::keySet).getOrElse(TreeSet::empty);
    }

    @Override
    public Option<SortedSet<LocalDate>> holidays(String calendar, int year) {
        return reviewed.get().get(calendar).flatMap(years -> years.get(year));
    }

    private static Map<String, TreeMap<Integer, SortedSet<LocalDate>>> read() {
        try (InputStream resource = ReviewedHolidays.class.getResourceAsStream("reviewed.txt")) {
            if (resource == null) {
                throw new IllegalStateException("reviewed.txt is missing");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return List.ofAll(text.lines())
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .foldLeft(
                            TreeMap.empty(),
                            (calendars, words) -> calendars.put(
                                    words.head(),
                                    calendars
                                            .get(words.head())
                                            .getOrElse(TreeMap::empty)
                                            .put(Integer.valueOf(words.get(1)), dates(words.get(1), words.drop(2)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<LocalDate> dates(String year, List<String> days) {
        return TreeSet.ofAll(days.map(day -> LocalDate.parse(year + "-" + day)));
    }
}
