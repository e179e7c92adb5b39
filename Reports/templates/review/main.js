// Brings article, list and decisions together: what a click or a key does.

const byId = (id) => document.getElementById(id);
let current = 0, article = null, list = null, statusTimer = 0;

function say(words) {
  byId("status").textContent = words;
  clearTimeout(statusTimer);
  statusTimer = setTimeout(() => { byId("status").textContent = ""; }, 3500);
}

function showTotals() {
  const now = tally(current);
  const parts = severities.filter((severity) => now.open[severity]).map((severity) => `${severitySigns[severity]} ${now.open[severity]}`);
  byId("progress").textContent = now.total === 0 ? "No findings" : now.left === 0 ? "All done" : `${now.left} of ${now.total} left  ${parts.join("  ")}`;
  byId("score").textContent = `Score ${now.score.toFixed(1)} ${now.pass ? "✓ pass" : "✗ fail"}`;
  byId("score").className = now.pass ? "pass" : "fail";
  byId("score").title = `MQM: ${now.penalty} penalty points on ${now.words} words; ${report.passingScore} passes`;
  byId("undo").disabled = undoSteps.length === 0;
  for (const chip of byId("severity-chips").children) {
    const severity = chip.dataset.severity;
    chip.textContent = `${severitySigns[severity]} ${severityNames[severity]} ${now.open[severity]}`;
  }
}

function refresh(finding) {
  article.refresh(finding);
  list.refresh(finding);
  if (list.current === finding) article.marks(finding).forEach((mark) => mark.classList.add("current"));
  showTotals();
}
function refreshAll() {
  article.refreshAll();
  list.refreshAll();
  if (list.current) article.marks(list.current).forEach((mark) => mark.classList.add("current"));
  showTotals();
}

const actions = {
  select(finding, focuses = false) {
    if (!finding) return;
    showTab("findings");
    list.select(finding, focuses);
    article.select(finding);
    const run = article.marks(finding)[0]?.closest("[data-segment]");
    if (run) lightLink(article.checked, 1, Number(run.dataset.segment))?.[0][0]?.scrollIntoView({ block: "nearest" });
  },
  accept(finding, text) {
    if (text === undefined) return say("There is no proposal: write it by hand (e)");
    change(finding, "accepted", text);
  },
  edit(finding, text) { change(finding, "edited", text); },
  ignore(finding) {
    decide(current, finding, "ignored");
    refresh(finding);
    say("Ignored once");
  },
  ignoreEverywhere(finding) {
    ignoreEverywhere(current, finding);
    refreshAll();
    say(`“${finding.shown}” is ignored everywhere`);
  },
  reopen(finding) {
    const matter = matterOf(finding);
    if (ignoredEverywhere.has(matter)) {
      ignoredEverywhere.delete(matter);
      save(current);
    }
    if (decisionOn(current, finding)?.status) decide(current, finding, "open");
    refreshAll();
  },
  comment(finding, words) {
    comment(current, finding, words);
    say("Comment kept");
  },
  showRange(start, end) {
    const near = article.checked.findings.find((finding) => finding.start < end && finding.end > start);
    if (near) actions.select(near);
  },
};

function change(finding, status, text) {
  const other = changeInTheWay(current, finding);
  if (other) return say(`This place was changed already: “${other.shown}”. Undo that first`);
  decide(current, finding, status, text);
  refresh(finding);
  article.marks(finding).forEach(flash);
  say(text === "" ? "Deleted" : `Now reads “${shownReplacement(article.checked, text)}”`);
}

function undo() {
  const step = undoLast();
  if (!step) return say("Nothing to undo");
  if (step.document !== current) openDocument(step.document);
  refreshAll();
  actions.select(step.finding);
  say("Undone");
}

function openDocument(index) {
  current = index;
  const checked = report.documents[index];
  showReview(true);
  byId("title").textContent = checked.name;
  const languages = (checked.sourceLanguage ? checked.sourceLanguage + (checked.detected ? " (worked out)" : "") + " → " : "") + checked.language;
  byId("facts").textContent = `${languages} · ${checked.words} words`;
  fillOrigin(checked);
  byId("article").lang = checked.language;
  article = new ArticleView(index, byId("article"));
  list = new FindingList(index, byId("findings"), actions);
  byId("terms-panel").replaceChildren(...termTable(checked, (name) => article.showTerm(name)));
  byId("toggle-source").hidden = !checked.source;
  if (checked.source) fillSource(checked, byId("source"));
  showSource(Boolean(checked.source));
  fillFilters(checked);
  readFilters();
  showTotals();
  byId("article-pane").scrollTop = 0;
}

/** What speaks for a source language and for machine translation; it is no finding. */
function fillOrigin(checked) {
  const { origin, machineTranslation } = checked;
  const percent = (share) => Math.round(share * 100) + " %";
  const lines = [];
  if (origin?.detected) lines.push(`Translated from ${origin.language}: ${percent(origin.probabilities[origin.language])} sure`);
  for (const item of origin?.evidence.slice(0, 8) ?? []) lines.push(`${item.language}: “${item.text}” (${item.kind}${item.count > 1 ? ", " + item.count + " times" : ""})`);
  if (machineTranslation) {
    const { probability, verdict, signals } = machineTranslation;
    lines.push("Unedited machine translation: " + (probability === null ? "too short to tell" : `${verdict} (${percent(probability)})`));
    for (const signal of signals.filter((signal) => signal.logOdds && probability !== null).slice(0, 5))
      lines.push(`${signal.name}: ${signal.count}, speaks ${signal.logOdds > 0 ? "for" : "against"} it`);
  }
  byId("origin").replaceChildren(...lines.map((line) => element("p", { class: "quiet", dir: "auto" }, line)));
  byId("origin-menu").hidden = lines.length === 0;
}

function openIndex() {
  showReview(false);
  byId("title").textContent = "All articles";
  for (const id of ["facts", "progress", "score"]) byId(id).textContent = "";
  fillIndex(byId("index"), openDocument);
}

/** The article under review, or the index of all. */
function showReview(isShown) {
  byId("review").hidden = !isShown;
  byId("index").hidden = isShown;
  for (const id of ["undo", "toggle-source", "origin-menu", "save-text", "copy-text"]) byId(id).hidden = !isShown;
}

function showSource(isShown) {
  byId("source-pane").hidden = !isShown;
  byId("review").classList.toggle("with-source", isShown);
  byId("toggle-source").setAttribute("aria-pressed", String(isShown));
}

function showTab(name) {
  for (const tab of ["findings", "terms"]) {
    const isShown = tab === name;
    byId("tab-" + tab).setAttribute("aria-selected", String(isShown));
    byId("tab-" + tab).tabIndex = isShown ? 0 : -1;
    byId(tab + "-panel").hidden = !isShown;
  }
}

function fillFilters(checked) {
  const options = (id, names) => byId(id).replaceChildren(element("option", { value: "" }, "all"),
    ...[...names].sort().map((name) => element("option", { value: name }, name)));
  options("filter-category", new Set(checked.findings.map((finding) => finding.category)));
  options("filter-rule", new Set(checked.findings.map((finding) => finding.rule)));
}

function readFilters() {
  const pressed = [...byId("severity-chips").children].filter((chip) => chip.getAttribute("aria-pressed") === "true");
  const confidence = Number(byId("filter-confidence").value);
  byId("confidence-value").textContent = confidence + " %";
  list.filter = {
    severities: new Set(pressed.map((chip) => chip.dataset.severity)), status: byId("filter-status").value,
    category: byId("filter-category").value, rule: byId("filter-rule").value, confidence: confidence / 100,
    words: byId("search").value.trim().toLowerCase(), group: byId("group-by").value,
  };
  list.arrange();
}

function clearFilters() {
  byId("filters").reset();
  for (const chip of byId("severity-chips").children) chip.setAttribute("aria-pressed", "true");
  readFilters();
}

function saveFile(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = element("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

async function copyCorrected() {
  const text = correctedText(current);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea", {}, text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say("Copied");
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  byId("theme").setAttribute("aria-label", "Colours: " + (theme || "as the system"));
  storage.write("theme", theme);
}

const keys = {
  j: () => actions.select(list.neighbour(1)),
  k: () => actions.select(list.neighbour(-1)),
  a: () => list.current && actions.accept(list.current, list.current.replacements[0]),
  e: () => list.current && list.items[list.current.index].querySelector("[name=edit]").select(),
  c: () => list.current && list.items[list.current.index].querySelector("[name=comment]").focus(),
  i: () => list.current && actions.ignore(list.current),
  I: () => list.current && actions.ignoreEverywhere(list.current),
  u: undo,
  "/": () => { showTab("findings"); byId("search").focus(); },
  t: () => showTab(byId("terms-panel").hidden ? "terms" : "findings"),
  "[": () => current > 0 && openDocument(current - 1),
  "]": () => current + 1 < report.documents.length && openDocument(current + 1),
  "?": () => byId("help").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field = event.target.closest("input, textarea, select, dialog");
  if (field) {
    if (event.key === "Escape" && !field.matches("dialog")) field.blur();
    return;
  }
  if (byId("review").hidden && event.key !== "?") return;
  const digit = /^[1-9]$/.test(event.key) && list.current;
  const action = digit ? () => actions.accept(list.current, list.current.replacements[Number(event.key) - 1]) : keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

function start() {
  byId("severity-chips").replaceChildren(...severities.map((severity) => element("button", {
    type: "button", "data-severity": severity, class: "sign", "aria-pressed": "true",
    onclick: (event) => {
      const chip = event.currentTarget;
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      readFilters();
    },
  })));
  byId("filters").addEventListener("input", readFilters);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("clear-filters").addEventListener("click", clearFilters);
  byId("article").addEventListener("click", (event) => {
    const mark = event.target.closest("[data-finding]");
    if (mark) actions.select(article.checked.findings[Number(mark.dataset.finding)]);
  });
  for (const [pane, attribute, side] of [["source", "source", 0], ["article", "segment", 1]]) {
    byId(pane).addEventListener("pointerover", (event) => {
      const run = event.target.closest(`[data-${attribute}]`);
      if (run) lightLink(article.checked, side, Number(run.dataset[attribute]));
    });
    byId(pane).addEventListener("click", (event) => {
      const run = event.target.closest(`[data-${attribute}]`);
      const lit = run && lightLink(article.checked, side, Number(run.dataset[attribute]));
      lit?.[1 - side][0]?.scrollIntoView({ block: "center", behavior: "instant" });
    });
  }
  for (const name of ["findings", "terms"]) {
    byId("tab-" + name).addEventListener("click", () => showTab(name));
    byId("tab-" + name).addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = name === "findings" ? "terms" : "findings";
      showTab(other);
      byId("tab-" + other).focus();
    });
  }
  byId("undo").addEventListener("click", undo);
  byId("toggle-source").addEventListener("click", () => showSource(byId("source-pane").hidden));
  byId("to-index").addEventListener("click", openIndex);
  byId("open-help").addEventListener("click", () => byId("help").showModal());
  const baseName = () => report.documents[current].name.split("/").pop().replace(/\.[^.]*$/, "") || "article";
  const ending = () => (report.documents[current].markup ? /\.[^./]*$/.exec(report.documents[current].name)?.[0] : "") || ".txt";
  byId("save-text").addEventListener("click", () => saveFile(baseName() + ".corrected" + ending(), "text/plain;charset=utf-8", correctedText(current)));
  byId("save-decisions").addEventListener("click", () => saveFile("decisions.json", "application/json", JSON.stringify(decisionsReport(), null, 2) + "\n"));
  byId("copy-text").addEventListener("click", copyCorrected);
  byId("print").addEventListener("click", () => window.print());
  byId("theme").addEventListener("click", () => {
    const order = ["", "light", "dark"];
    setTheme(order[(order.indexOf(document.documentElement.dataset.theme ?? "") + 1) % 3]);
  });
  setTheme(storage.read("theme") ?? "");
  byId("to-index").hidden = report.documents.length < 2;
  if (report.documents.length === 0) {
    byId("review").hidden = true;
    byId("facts").textContent = "No article was checked.";
  } else {
    openDocument(0);
    if (report.documents.length > 1) openIndex();
  }
}

start();
