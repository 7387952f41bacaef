#!/usr/bin/env python3
"""Computes every maintenance window from 2024 to 2035 anew, from the guide's hours and Python's own time zones, and
compares each, all its fields, with what a service lists.

    .ci/windows.py URL    such as http://127.0.0.1:8080; exit 1 at any difference
"""
import json
import sys
import urllib.request
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

ZONES = {
    "AMER": "America/New_York",
    "APJC": "Asia/Tokyo",
    "AUS": "Australia/Sydney",
    "EMEA": "Europe/Berlin",
}
FIRST, END = 2024, 2036
CALL = 4  # years; the service lists at most five at once


def utc(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def windows(region, zone):
    day = date(FIRST, 1, 1) - timedelta(days=2)
    while day < date(END, 1, 3):
        opens = datetime.combine(day, time(21), ZoneInfo(zone))
        closes = datetime.combine(day + timedelta(days=1), time(6), ZoneInfo(zone))
        yield {
            "region": region,
            "start": utc(opens),
            "end": utc(closes),
            "localStart": opens.strftime("%Y-%m-%dT%H:%M"),
            "localEnd": closes.strftime("%Y-%m-%dT%H:%M"),
            "zone": zone,
            "kind": "WEEKEND" if day.weekday() >= 5 else "WEEKDAY",
        }
        day += timedelta(days=1)


def listed(url, start, end):
    with urllib.request.urlopen(f"{url}/api/v1/maintenance/windows?from={start}&to={end}") as answer:
        return json.load(answer)["items"]


def main(url):
    computed = sorted(
        (window for region, zone in ZONES.items() for window in windows(region, zone)),
        key=lambda window: (window["start"], window["region"]),
    )
    wrong = count = 0
    lengths = {}
    for year in range(FIRST, END, CALL):
        start, end = f"{year}-01-01T00:00:00Z", f"{year + CALL}-01-01T00:00:00Z"
        ours = [window for window in computed if window["start"] < end and window["end"] > start]
        theirs = listed(url, start, end)
        count += len(ours)
        for window in ours:
            hours = (datetime.fromisoformat(window["end"][:-1]) - datetime.fromisoformat(window["start"][:-1])).seconds // 3600
            lengths[hours] = lengths.get(hours, 0) + 1
        if ours != theirs:
            for window in [w for w in ours if w not in theirs][:5]:
                print("not listed:", window)
            for window in [w for w in theirs if w not in ours][:5]:
                print("not computed:", window)
            wrong += 1
    print(f"{count} windows computed anew, by hours {dict(sorted(lengths.items()))}, {wrong} ranges differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
