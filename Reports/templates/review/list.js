// The findings beside the article: grouped, filtered, and the selected one with all that is known of it.

class FindingList {
  constructor(documentIndex, root, actions) {
    this.documentIndex = documentIndex;
    this.checked = report.documents[documentIndex];
    this.root = root;
    this.actions = actions;
    this.items = this.checked.findings.map((finding) => this.makeItem(finding));
    this.filter = { severities: new Set(severities), status: "all", category: "", rule: "", confidence: 0, words: "", group: "" };
    this.haystacks = this.checked.findings.map((finding) =>
      [finding.shown, finding.message, finding.rule, finding.category, ...finding.replacements].join("\n").toLowerCase());
    this.arrange();
  }

  makeItem(finding) {
    const number = finding.index + 1;
    const sign = element("span", { class: "sign", "data-severity": finding.severity, role: "img", "aria-label": severityNames[finding.severity] }, severitySigns[finding.severity]);
    const head = element("button", { type: "button", tabindex: "-1", "aria-expanded": "false", onclick: () => this.actions.select(finding, true) },
      sign, element("span", { class: "what" }),
      element("span", { class: "place", "data-number": number }, finding.line + ":" + finding.column),
      element("span", { class: "message" }, finding.message));
    const item = element("li", { class: "item", "data-item": finding.index }, head);
    this.label(item, finding);
    return item;
  }

  /** Writes the first line of an item as things stand. */
  label(item, finding) {
    const status = statusOf(this.documentIndex, finding);
    item.classList.toggle("done", status === "accepted" || status === "edited");
    item.classList.toggle("ignored", status === "ignored");
    const written = decisionOn(this.documentIndex, finding)?.text ?? finding.replacements[0];
    const target = written === undefined ? undefined : shownReplacement(this.checked, written);
    const shorten = (text) => (text.length > 60 ? text.slice(0, 57) + "…" : text);
    const what = item.querySelector(".what");
    what.replaceChildren(element("bdi", {}, finding.shown ? shorten(finding.shown) : finding.category));
    if (target !== undefined) what.append(" → ", element("bdi", {}, target === "" ? "delete" : shorten(target)));
    if (status !== "open") what.append(element("span", { class: "quiet" }, status === "ignored" ? " ignored" : " ✓"));
  }

  passes(finding) {
    const { severities, status, category, rule, confidence, words } = this.filter;
    const state = statusOf(this.documentIndex, finding);
    return severities.has(finding.severity) && (!category || finding.category === category)
      && (!rule || finding.rule === rule) && finding.confidence >= confidence
      && (!words || this.haystacks[finding.index].includes(words))
      && (status === "all" || (status === "done" ? state === "accepted" || state === "edited" : state === status));
  }

  /** Puts the items that pass in order, under headings where grouped. */
  arrange() {
    const { group } = this.filter;
    this.shown = this.checked.findings.filter((finding) => this.passes(finding));
    const nodes = [];
    if (group) {
      const groups = new Map();
      for (const finding of this.shown) {
        if (!groups.has(finding[group])) groups.set(finding[group], []);
        groups.get(finding[group]).push(finding);
      }
      const order = group === "severity" ? severities.filter((name) => groups.has(name)) : [...groups.keys()].sort();
      this.shown = [];
      for (const name of order) {
        const findings = groups.get(name);
        const heading = element("h3", {}, `${group === "severity" ? severityNames[name] : name} (${findings.length})`);
        nodes.push(element("li", {}, heading), ...findings.map((finding) => this.items[finding.index]));
        this.shown.push(...findings);
      }
    } else {
      nodes.push(...this.shown.map((finding) => this.items[finding.index]));
    }
    this.root.replaceChildren(...nodes);
    const head = this.items[this.shown[0]?.index]?.firstChild;
    if (head && !this.current) head.tabIndex = 0;
    document.getElementById("shown").textContent = this.shown.length === this.checked.findings.length
      ? "" : `${this.shown.length} of ${this.checked.findings.length} shown`;
  }

  refresh(finding) {
    const item = this.items[finding.index];
    this.label(item, finding);
    if (finding === this.current) this.openDetails(finding);
  }
  refreshAll() {
    this.checked.findings.forEach((finding) => this.label(this.items[finding.index], finding));
    if (this.current) this.openDetails(this.current);
  }

  select(finding, focuses) {
    if (this.current) {
      const old = this.items[this.current.index];
      old.classList.remove("current");
      old.querySelector(".details")?.remove();
      old.firstChild.setAttribute("aria-expanded", "false");
      old.firstChild.tabIndex = -1;
    }
    this.current = finding;
    if (!finding) return;
    const item = this.items[finding.index];
    item.classList.add("current");
    item.firstChild.setAttribute("aria-expanded", "true");
    item.firstChild.tabIndex = 0;
    this.openDetails(finding);
    item.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (focuses) item.firstChild.focus({ preventScroll: true });
  }

  openDetails(finding) {
    const item = this.items[finding.index];
    item.querySelector(".details")?.remove();
    item.append(this.makeDetails(finding));
  }

  makeDetails(finding) {
    const { actions, documentIndex, checked } = this;
    const status = statusOf(documentIndex, finding);
    const decision = decisionOn(documentIndex, finding);
    const rule = report.rules[finding.rule];
    const button = (label, action, extra = {}) => element("button", { type: "button", onclick: action, ...extra }, label);
    const proposals = finding.replacements.slice(0, 9).map((text, index) =>
      button(element("bdi", {}, text === "" ? "delete" : shownReplacement(checked, text)), () => actions.accept(finding, text), {
        class: "proposal", title: `Write this instead (${index + 1})`, disabled: decision?.status === "accepted" && decision.text === text,
      }));
    const edit = element("input", { type: "text", name: "edit", autocomplete: "off", dir: "auto" });
    edit.value = decision?.text ?? finding.text;
    const words = element("textarea", { rows: 1, name: "comment", dir: "auto" });
    words.value = decision?.comment ?? "";
    words.addEventListener("change", () => actions.comment(finding, words.value.trim()));
    edit.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); actions.edit(finding, edit.value); }
    });
    const others = (finding.related ?? []).map((range) =>
      button(`${range[2]}:${range[3]}`, () => actions.showRange(range[0], range[1])));
    const source = finding.source && checked.source
      ? element("blockquote", { lang: checked.sourceLanguage, dir: "auto" }, shownText(checked.source, ...finding.source)) : null;
    return element("div", { class: "details" },
      proposals.length ? element("div", { class: "buttons" }, ...proposals) : null,
      rule?.rationale ? element("p", {}, rule.rationale) : null,
      source ? element("div", {}, element("p", { class: "fact" }, "In the source:"), source) : null,
      others.length ? element("p", { class: "fact buttons" }, "Also at ", ...others) : null,
      element("div", { class: "buttons" },
        button("Edit", () => edit.focus()),
        button("Ignore", () => actions.ignore(finding), { disabled: status === "ignored" }),
        button("Ignore everywhere", () => actions.ignoreEverywhere(finding), { disabled: ignoredEverywhere.has(matterOf(finding)) }),
        status === "open" ? null : button("Reopen", () => actions.reopen(finding))),
      element("label", {}, `By hand${checked.markup ? ", as the file holds it" : ""} (Enter applies it)`, edit),
      element("label", {}, "Comment", words),
      element("p", { class: "fact" },
        `${finding.rule} · ${finding.mqm} · ${severityNames[finding.severity]} · ${Math.round(finding.confidence * 100)} % sure`));
  }

  /** The next or previous one shown, from the current one. */
  neighbour(step) {
    if (!this.shown.length) return null;
    const at = this.shown.indexOf(this.current);
    if (at < 0) return step > 0 ? this.shown[0] : this.shown[this.shown.length - 1];
    return this.shown[at + step] ?? null;
  }
}

/** The table of terms, each form with the places it stands at. */
function termTable(checked, showTerm) {
  if (!checked.terms.length) return [element("p", { class: "quiet" }, "No terms of the glossaries stand in this text.")];
  const rows = checked.terms.map((term, row) => element("tr", {},
    element("th", { scope: "row" }, element("bdi", {}, term.preferred)),
    element("td", {}, element("span", { class: term.status === "ok" ? null : "bad" }, term.status)),
    element("td", {}, ...term.at.map(([start, end, status], place) => element("button", {
      type: "button", class: status === "ok" ? null : "bad", title: status, onclick: () => showTerm(row + "-" + place),
    }, element("bdi", {}, shownText(checked, start, end)))))));
  const head = element("tr", {}, ...["Term", "Status", "In the text"].map((name) => element("th", { scope: "col" }, name)));
  return [element("table", {}, element("caption", { class: "quiet" }, `${checked.terms.length} terms`), element("thead", {}, head), element("tbody", {}, ...rows))];
}

/** All articles of the report with their totals. */
function fillIndex(root, show) {
  const search = element("input", { type: "search", placeholder: "Search articles", "aria-label": "Search articles" });
  const sums = { words: 0, left: 0, total: 0, penalty: 0, failed: 0 };
  const open = { critical: 0, major: 0, minor: 0, neutral: 0 };
  const rows = report.documents.map((checked, document) => {
    const now = tally(document);
    sums.words += now.words; sums.left += now.left; sums.total += now.total; sums.penalty += now.penalty;
    if (!now.pass) sums.failed++;
    for (const severity of severities) open[severity] += now.open[severity];
    const cells = [now.words, `${now.left} / ${now.total}`, ...severities.map((severity) => now.open[severity] || "–"), now.score.toFixed(1)];
    return element("tr", {},
      element("th", { scope: "row" }, element("button", { type: "button", onclick: () => show(document) }, element("bdi", {}, checked.name))),
      ...cells.map((cell) => element("td", { class: "number" }, String(cell))),
      element("td", {}, now.pass ? "✓ pass" : "✗ fail"));
  });
  const names = ["Words", "Left", ...severities.map((severity) => severityNames[severity]), "Score"];
  const score = sums.words ? Math.max(0, 100 - (sums.penalty * 100) / sums.words) : 100;
  const total = element("tr", {}, element("th", { scope: "row" }, `${rows.length} articles`),
    element("td", { class: "number" }, String(sums.words)), element("td", { class: "number" }, `${sums.left} / ${sums.total}`),
    ...severities.map((severity) => element("td", { class: "number" }, String(open[severity]))), element("td", { class: "number" }, score.toFixed(1)),
    element("td", {}, sums.failed ? `${sums.failed} fail` : "all pass"));
  search.addEventListener("input", () => {
    const words = search.value.toLowerCase();
    report.documents.forEach((checked, index) => {
      rows[index].hidden = !(checked.name + "\n" + checked.text).toLowerCase().includes(words);
    });
  });
  root.replaceChildren(element("h2", {}, "Articles"), search, element("table", {},
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Article"),
      ...names.map((name) => element("th", { scope: "col", class: "number" }, name)), element("th", { scope: "col" }, "Result"))),
    element("tbody", {}, ...rows), element("tfoot", {}, total)));
}
