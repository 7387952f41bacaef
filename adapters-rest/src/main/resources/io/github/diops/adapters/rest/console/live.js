// Keeps what a page shows up to date. The server tells when the page reads otherwise; then the page is asked for anew and
// takes the place of what is shown, part by part. A part in which somebody types, or has marked text, stays as it is.
(() => {
  const state = document.getElementById("live");
  const main = document.getElementById("content");
  if (!state || !main || !window.EventSource || !window.fetch) {
    return;
  }

  const REST = 2_000; // milliseconds between two questions for the page
  const PATIENCE = 10_000; // how long the server may be silent before that is said
  const LATER = 30_000; // when the server is asked again that said no

  let source = null;
  let silent = null; // the timer until it is said that nothing comes
  let asking = false;
  let again = false;
  let leaving = false;

  const say = (text, lost) => {
    if (state.textContent !== text) {
      state.textContent = text;
    }
    state.hidden = false;
    state.classList.toggle("lost", lost);
  };
  const current = () => say(state.dataset.on, false);
  const stale = () => say(state.dataset.off, true);

  const isTouched = field => {
    if (field.type === "checkbox" || field.type === "radio") {
      return field.checked !== field.defaultChecked;
    }
    if (field.options) {
      const first = [...field.options].findIndex(option => option.defaultSelected);
      return field.selectedIndex !== Math.max(0, first);
    }
    return field.value !== field.defaultValue;
  };

  const isInUse = part => {
    const focused = document.activeElement;
    const marked = window.getSelection();
    return part.contains(focused) && focused.matches("input, select, textarea, button, summary")
      || [...part.querySelectorAll("input, select, textarea")].some(isTouched)
      || !marked.isCollapsed && marked.rangeCount > 0 && marked.getRangeAt(0).intersectsNode(part);
  };

  // puts a part in another's place: what is folded out, how far it is scrolled and which link has the focus stay
  const replace = (old, next) => {
    const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const kept = [...old.querySelectorAll("details, [tabindex]")];
    const fresh = [...next.querySelectorAll("details, [tabindex]")];
    const scrolled = kept.map(element => element.scrollLeft);
    old.replaceWith(next);
    if (kept.length === fresh.length) {
      fresh.forEach((element, n) => {
        element.open = kept[n].open;
        element.scrollLeft = scrolled[n];
      });
    }
    if (focused !== null) {
      const link = [...next.querySelectorAll("a[href]")].find(found => found.getAttribute("href") === focused);
      if (link) {
        link.focus({ preventScroll: true });
      }
    }
  };

  // what stands side by side are two parts
  const parts = whole => [...whole.children].flatMap(part => part.tagName === "DIV" ? [...part.children] : [part]);
  const name = part => part.id || part.getAttribute("aria-labelledby") || part.className + " " + part.tagName;

  const show = page => {
    const fresh = page.getElementById("content");
    const before = parts(main);
    const after = parts(fresh);
    const alike = before.length === after.length && before.every((part, n) => name(part) === name(after[n]));
    if (!alike && !isInUse(main)) {
      main.replaceChildren(...fresh.children);
    } else {
      before.forEach((part, n) => {
        const next = alike ? after[n] : after.find(found => name(found) === name(part));
        if (next && part.outerHTML !== next.outerHTML && !isInUse(part)) {
          replace(part, next);
        }
      });
    }
    document.title = page.title;
    document.querySelector("footer").replaceWith(page.querySelector("footer"));
  };

  const ask = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    let rest = REST;
    try {
      const answer = await fetch(location.pathname + location.search, {
        headers: { Accept: "text/html" },
        redirect: "error",
      });
      // a record that is gone has a page too
      if (!answer.ok && answer.status !== 404) {
        throw new Error("answered " + answer.status);
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!leaving) {
        show(page);
        current();
      }
    } catch {
      stale();
      again = true;
      rest = PATIENCE;
    }
    setTimeout(() => {
      asking = false;
      if (again && source) {
        ask();
      }
    }, rest);
  };

  const heard = () => {
    clearTimeout(silent);
    silent = null;
  };

  const close = () => {
    heard();
    if (source) {
      source.close();
      source = null;
    }
  };

  const open = () => {
    if (source || leaving || document.hidden) {
      return;
    }
    source = new EventSource(state.dataset.from);
    source.addEventListener("open", () => {
      heard();
      if (!asking) {
        current();
      }
    });
    source.addEventListener("change", ask);
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) {
        close();
        stale();
        setTimeout(open, LATER);
      } else if (silent === null) {
        silent = setTimeout(stale, PATIENCE);
      }
    });
  };

  // a page that nobody looks at asks nothing, and one that is being left is not changed any more
  document.addEventListener("visibilitychange", () => document.hidden ? close() : open());
  document.addEventListener("submit", () => {
    leaving = true;
    close();
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", () => {
    leaving = false;
    open();
  });
  open();
})();
