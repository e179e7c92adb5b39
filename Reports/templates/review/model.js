"use strict";
// What is checked, what the editor decided, and how to undo it. Nothing here touches the page.

const report = JSON.parse(document.getElementById("data").textContent);
const severities = ["critical", "major", "minor", "neutral"];
const severityNames = { critical: "critical", major: "major", minor: "minor", neutral: "advice" };
const severitySigns = { critical: "◆", major: "▲", minor: "●", neutral: "○" };
const penalties = { critical: 25, major: 5, minor: 1, neutral: 0 };
const tints = {
  terms: ["terminology", "name", "consistency"],
  language: ["spelling", "grammar", "punctuation", "typography", "locale"],
  translation: ["untranslated", "artifact", "fragment", "style"],
  content: ["residue", "repetition", "number", "omission", "addition"],
};
const tintOfCategory = Object.fromEntries(
  Object.entries(tints).flatMap(([tint, categories]) => categories.map((category) => [category, tint])));

/** A short key of a text (cyrb53 by bryc, public domain), so that decisions come back only for the very same text. */
function keyOf(text) {
  let a = 0xdeadbeef, b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** Local storage, or nothing where the browser denies it. */
const storage = {
  read(key) {
    try { return JSON.parse(localStorage.getItem("tlcheck:" + key)); } catch { return null; }
  },
  write(key, value) {
    try { localStorage.setItem("tlcheck:" + key, JSON.stringify(value)); return true; } catch { return false; }
  },
};

/** Part of a text as a reader sees it: without markup, which a file that is not plain text holds. */
function shownText({ text, markup }, start, end) {
  if (!markup) return text.slice(start, end);
  let low = 0, high = markup.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (markup[middle][1] <= start) low = middle + 1;
    else high = middle;
  }
  let result = "", at = start;
  for (; low < markup.length && markup[low][0] < end; low++) {
    result += text.slice(at, markup[low][0]) + markup[low][2];
    at = markup[low][1];
  }
  return result + text.slice(at, end);
}

/** What is written into the file, as a reader sees it. */
function shownReplacement(checked, text) {
  if (checked.format !== "html" || !/[<&]/.test(text)) return text;
  return new DOMParser().parseFromString(text, "text/html").body.textContent;
}

const decisionsOf = report.documents.map((checked) => {
  checked.key = keyOf(checked.name + "\n" + checked.text);
  checked.findings.forEach((finding, index) => {
    finding.index = index;
    finding.text = checked.text.slice(finding.start, finding.end);
    finding.shown = shownText(checked, finding.start, finding.end);
  });
  return new Map(Object.entries(storage.read(checked.key) ?? {}));
});
const ignoredEverywhere = new Set(storage.read("everywhere") ?? []);
const undoSteps = [];

const matterOf = (finding) => finding.rule + "\n" + finding.text;
const decisionOn = (document, finding) => decisionsOf[document].get(finding.fingerprint) ?? null;

/** open, accepted, edited or ignored */
function statusOf(document, finding) {
  const status = decisionOn(document, finding)?.status;
  if (status) return status;
  return ignoredEverywhere.has(matterOf(finding)) ? "ignored" : "open";
}
const isChanged = (document, finding) => ["accepted", "edited"].includes(statusOf(document, finding));

function save(document) {
  storage.write(report.documents[document].key, Object.fromEntries(decisionsOf[document]));
  storage.write("everywhere", [...ignoredEverywhere]);
}

function setDecision(document, finding, decision) {
  if (decision) decisionsOf[document].set(finding.fingerprint, decision);
  else decisionsOf[document].delete(finding.fingerprint);
  save(document);
}

/** Decides on a finding and keeps its comment. */
function decide(document, finding, status, text) {
  const before = decisionOn(document, finding);
  undoSteps.push({ document, finding, before });
  const decision = { ...(before ?? {}), status };
  if (text === undefined) delete decision.text;
  else decision.text = text;
  setDecision(document, finding, decision);
}

function comment(document, finding, words) {
  const decision = { ...(decisionOn(document, finding) ?? {}) };
  if (words) decision.comment = words;
  else delete decision.comment;
  setDecision(document, finding, Object.keys(decision).length ? decision : null);
}

function ignoreEverywhere(document, finding) {
  const matter = matterOf(finding);
  undoSteps.push({ document, finding, matter, wasIgnored: ignoredEverywhere.has(matter) });
  ignoredEverywhere.add(matter);
  save(document);
}

/** Takes the last decision back. Gives what changed, or nothing. */
function undoLast() {
  const step = undoSteps.pop();
  if (!step) return null;
  if (step.matter) {
    if (!step.wasIgnored) ignoredEverywhere.delete(step.matter);
    save(step.document);
  } else {
    const comment = decisionOn(step.document, step.finding)?.comment;
    const before = comment ? { ...(step.before ?? {}), comment } : step.before;
    setDecision(step.document, step.finding, before);
  }
  return step;
}

/** A change that was already made where this one would be. */
function changeInTheWay(document, finding) {
  return report.documents[document].findings.find((other) =>
    other !== finding && isChanged(document, other) && other.start < finding.end && finding.start < other.end);
}

function correctedText(document) {
  const { text, findings } = report.documents[document];
  let result = "", at = 0;
  for (const finding of findings) {
    if (!isChanged(document, finding) || finding.start < at) continue;
    result += text.slice(at, finding.start) + decisionOn(document, finding).text;
    at = finding.end;
  }
  return result + text.slice(at);
}

/** What is left, by severity, and the score of the text as it stands now. */
function tally(document) {
  const checked = report.documents[document];
  const open = { critical: 0, major: 0, minor: 0, neutral: 0 };
  for (const finding of checked.findings) {
    if (statusOf(document, finding) === "open") open[finding.severity]++;
  }
  const penalty = severities.reduce((sum, severity) => sum + open[severity] * penalties[severity], 0);
  const left = severities.reduce((sum, severity) => sum + open[severity], 0);
  const score = checked.words ? Math.max(0, 100 - (penalty * 100) / checked.words) : 100;
  return { open, left, total: checked.findings.length, penalty, words: checked.words, score, pass: score >= report.passingScore };
}

/** Every decision, in the form that `--decisions` reads. */
function decisionsReport() {
  return {
    schema: "tlcheck/decisions/1",
    documents: report.documents.map((checked, document) => ({
      path: checked.name,
      textKey: checked.key,
      decisions: checked.findings.flatMap((finding) => {
        const decision = decisionOn(document, finding);
        const everywhere = ignoredEverywhere.has(matterOf(finding));
        if (!decision && !everywhere) return [];
        const { fingerprint, rule, text } = finding;
        const entry = { fingerprint, rule, text, decision: statusOf(document, finding) };
        if (everywhere) entry.everywhere = true;
        if (decision?.text !== undefined) entry.replacement = decision.text;
        if (decision?.comment) entry.comment = decision.comment;
        return [entry];
      }),
    })),
  };
}
