// Every occurrence that ical.js finds in a feed between two instants: its start, its end and its categories.
//   node occurrences.js FEED FROM TO
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const [feed, from, to] = process.argv.slice(2);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(feed, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(zone);
}
const utc = (time) => time.toJSDate().toISOString().replace('.000Z', 'Z');
for (const component of calendar.getAllSubcomponents('vevent')) {
  const event = new ICAL.Event(component);
  const categories = component.getFirstProperty('categories').getValues().join(',');
  const occurrences = event.iterator();
  for (let at = occurrences.next(); at && utc(at) < to; at = occurrences.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(at);
    if (utc(endDate) > from && utc(startDate) < to) {
      console.log(utc(startDate), utc(endDate), categories);
    }
  }
}
