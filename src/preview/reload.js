// Sent with the pages of the preview, never part of the built site. It renews the page when the
// site has changed and shows the findings in a panel.
//
// A browser allows six connections to a host for all tabs together, and the stream is one. So only
// a visible tab listens; the first message of the stream is the present build, which tells a tab
// that comes back whether it missed something.
"use strict";

(() => {
  const script = document.currentScript;
  const address = (name) => new URL(name, script.src);
  let ownPages = script.dataset.pages; // the build this page is from

  let stream = null;
  let shownBuild = null; // the build whose findings are shown
  let panel = null;

  function listen() {
    if (stream !== null || document.visibilityState !== "visible") return;
    stream = new EventSource(address("events"));
    stream.addEventListener("build", (event) => hear(JSON.parse(event.data)));
    stream.addEventListener("error", () => {
      // The browser tries again by itself, unless the answer was something else than a stream.
      if (stream !== null && stream.readyState === EventSource.CLOSED) {
        hush();
        setTimeout(listen, 2000);
      }
    });
  }

  function hush() {
    if (stream !== null) stream.close();
    stream = null;
  }

  function hear(news) {
    if (news.pages !== ownPages) {
      renew();
    } else if (news.build !== shownBuild) {
      showFindings();
    }
  }

  // Puts the new page in place of the old one: quicker than loading it anew, and nothing flickers.
  // What this does not cover (another style sheet, scripts of the page's own) is loaded anew.
  async function renew() {
    try {
      const answer = await fetch(location.href);
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      const scripts = (page) => page.querySelectorAll("script:not([type]), script[type=module]").length;
      const styles = (page) => [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => link.href).join();
      const pages = next.querySelector("script[data-pages]")?.dataset.pages;
      if (pages === undefined || scripts(next) > 1 || scripts(document) > 1 || styles(next) !== styles(document)) {
        throw new Error("another kind of page");
      }
      document.head.replaceWith(next.head);
      document.body.replaceWith(next.body);
      ownPages = pages;
      showFindings();
    } catch {
      hush();
      location.reload();
    }
  }

  async function showFindings() {
    try {
      const answer = await fetch(address("findings.json"));
      const news = await answer.json();
      shownBuild = news.build;
      if (panel === null && (news.failed || news.findings.length > 0)) panel = makePanel();
      if (panel !== null) panel.show(news);
    } catch {
      // The preview has ended. The stream waits for it to come back.
    }
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // In a shadow tree, so that neither the site's style nor the panel's reaches the other.
  function makePanel() {
    const host = element("aushang-findings");
    const tree = host.attachShadow({ mode: "open" });
    const title = element("h2", { id: "title" });
    const count = element("p", { className: "count" });
    const button = element("button", { type: "button" });
    const details = element("div", { id: "details", className: "details", tabIndex: 0 });
    const region = element("section", {}, element("header", {}, title, count, button), details);
    const status = element("p", { className: "unseen" });
    region.setAttribute("role", "region");
    region.setAttribute("aria-labelledby", "title");
    details.setAttribute("role", "group");
    details.setAttribute("aria-labelledby", "title");
    status.setAttribute("role", "status");
    button.setAttribute("aria-controls", "details");

    let touched = false; // the person has folded or unfolded the panel
    function fold(folded) {
      details.hidden = folded;
      button.setAttribute("aria-expanded", String(!folded));
    }
    button.addEventListener("click", () => {
      touched = true;
      fold(!details.hidden);
    });

    const style = element("link", { rel: "stylesheet", href: address("overlay.css") });
    tree.append(style, region, status);
    document.documentElement.append(host);
    // The panel lies over the end of the page: leave room, so that everything can be read.
    new ResizeObserver(() => {
      host.style.blockSize = `${region.offsetHeight}px`;
    }).observe(region);

    function show({ failed, findings, texts }) {
      const counts = ["error", "warning", "hint"]
        .map((severity) => [severity, findings.filter((one) => one.severity === severity).length])
        .filter(([, number]) => number > 0)
        .map(([severity, number]) => `${texts[severity].many}: ${number}`);
      host.lang = texts.language;
      title.textContent = texts.panel;
      count.textContent = counts.join(" · ");
      button.textContent = texts.details;
      details.replaceChildren(element("ul", {}, ...findings.map((one) => item(one, texts))));
      if (failed) details.prepend(element("p", { className: "last-good" }, texts.lastGood));
      region.hidden = !failed && findings.length === 0;
      if (!touched) fold(!failed && findings.every((one) => one.severity !== "error"));
      status.textContent = region.hidden ? texts.none : `${texts.panel}: ${count.textContent}`;
    }

    return { show };
  }

  function item(finding, texts) {
    const made = element(
      "li",
      { className: finding.severity },
      element(
        "p",
        { className: "rule" },
        element("strong", {}, texts[finding.severity]?.one ?? finding.severity),
        ` ${finding.rule} `,
        element("code", {}, finding.place),
      ),
      element("p", { className: "what" }, finding.what),
    );
    if (finding.line !== null) made.append(element("pre", {}, element("code", {}, finding.line)));
    for (const part of ["why", "help"]) {
      if (finding[part]) {
        made.append(element("p", {}, element("strong", {}, `${texts[part]}:`), ` ${finding[part]}`));
      }
    }
    return made;
  }

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") listen();
    else hush();
  });
  // The browser may keep a page that was left and show it again later.
  addEventListener("pagehide", hush);
  addEventListener("pageshow", listen);
  showFindings();
  listen();
})();
