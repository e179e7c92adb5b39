// The article and its source as they would be read, with marks on them.

const roleLabels = {
  kicker: "", headline: "", byline: "", dateline: "", subhead: "", body: "", "list-item": "",
  caption: "Caption", credit: "Credit", signature: "Signature", boilerplate: "After the article", gap: "",
};

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "onclick") node.addEventListener("click", value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Paragraphs of the text: parts of one paragraph together, and what lies between parts where it is not just space. */
function blocksOf(checked) {
  const blocks = [];
  let at = 0;
  const gap = (end) => {
    if (checked.markup) return;
    if (checked.text.slice(at, end).trim()) blocks.push({ start: at, end, role: "gap", parts: [] });
  };
  for (const [role, start, end, paragraph] of checked.parts) {
    const last = blocks[blocks.length - 1];
    const joins = last && last.paragraph === paragraph && last.role !== "gap";
    if (!joins) gap(start);
    if (joins) {
      last.end = end;
      last.parts.push({ role, start, end });
      if (role === "body") last.role = role;
    } else {
      blocks.push({ start, end, role, paragraph, parts: [{ role, start, end }] });
    }
    at = end;
  }
  gap(checked.text.length);
  return blocks;
}

/** Puts each extent into the blocks it touches; one that touches none into the nearest before it. */
function distribute(blocks, extents, name) {
  for (const block of blocks) block[name] = [];
  for (const extent of extents) {
    let low = 0, high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle].end < extent.start) low = middle + 1;
      else high = middle;
    }
    if (!blocks[low]) continue;
    blocks[low][name].push(extent);
    for (let next = low + 1; next < blocks.length && blocks[next].start < extent.end; next++) blocks[next][name].push(extent);
  }
}

class ArticleView {
  constructor(documentIndex, root) {
    this.documentIndex = documentIndex;
    this.checked = report.documents[documentIndex];
    this.root = root;
    this.blocks = blocksOf(this.checked);
    distribute(this.blocks, this.checked.findings, "findings");
    const occurrences = this.checked.terms.flatMap((term, row) =>
      term.at.map(([start, end], place) => ({ start, end, name: row + "-" + place })));
    distribute(this.blocks, occurrences, "terms");
    const targets = (this.checked.source?.targets ?? []).map(([start, end], index) => ({ start, end, index }));
    distribute(this.blocks, targets, "segments");
    root.replaceChildren(...this.blocks.map((block) => this.makeBlock(block)));
  }

  makeBlock(block) {
    block.element = element("div", { class: "block " + block.role, dir: "auto", "data-label": roleLabels[block.role] || null });
    if (block.role === "headline") { block.element.setAttribute("role", "heading"); block.element.setAttribute("aria-level", "2"); }
    if (block.role === "subhead") { block.element.setAttribute("role", "heading"); block.element.setAttribute("aria-level", "3"); }
    this.fill(block);
    return block.element;
  }

  /** Cuts the block wherever something begins or ends, and marks each run with what covers it. */
  fill(block) {
    const cuts = new Set([block.start, block.end]);
    for (const list of [block.findings, block.terms, block.segments, block.parts]) {
      for (const { start, end } of list) {
        if (start > block.start && start < block.end) cuts.add(start);
        if (end > block.start && end < block.end) cuts.add(end);
      }
    }
    const places = block.findings.filter((finding) =>
      finding.start === finding.end || finding.start >= block.end || finding.end <= block.start);
    const ordered = [...cuts].sort((a, b) => a - b);
    const nodes = [];
    for (let index = 0; index < ordered.length; index++) {
      const start = ordered[index], end = ordered[index + 1];
      const isLast = end === undefined;
      for (const place of places) {
        const isBefore = index === 0 && place.start < start;
        if (place.start === start || isBefore || (isLast && place.start > start)) nodes.push(this.placeMark(place));
      }
      if (!isLast) nodes.push(...this.run(block, start, end));
    }
    block.element.replaceChildren(...nodes);
  }

  run(block, start, end) {
    const covers = (extent) => extent.start <= start && extent.end >= end;
    const findings = block.findings.filter(covers);
    const text = shownText(this.checked, start, end);
    const change = findings.find((finding) => isChanged(this.documentIndex, finding));
    let node;
    if (change) {
      const first = this.blocks.find((other) => other.findings.includes(change));
      if (block !== first || start !== Math.max(change.start, block.start)) return [];
      node = this.changeMark(change);
    } else if (findings.length) {
      node = this.findingMark(findings, text, end);
    } else {
      node = document.createTextNode(text);
    }
    const part = block.parts.find(covers);
    const segment = block.segments.find(covers);
    const term = block.terms.find(covers);
    const isPlain = !segment && !term && (!part || part.role === block.role);
    if (isPlain) return [node];
    return [element("span", {
      class: part && part.role !== block.role ? "part " + part.role : null,
      "data-segment": segment?.index, "data-term": term?.name,
    }, node)];
  }

  findingMark(findings, text, end) {
    const rank = (finding) => severities.indexOf(finding.severity) * 1e7 + (finding.end - finding.start);
    const open = findings.filter((finding) => statusOf(this.documentIndex, finding) === "open");
    const top = (open.length ? open : findings).reduce((best, finding) => (rank(finding) < rank(best) ? finding : best));
    const look = open.length ? top.severity + " " + tintOfCategory[top.category] : "ignored";
    return element("mark", {
      class: look, "data-finding": top.index, "data-all": findings.map((finding) => finding.index).join(" "),
      "data-number": top.end === end ? top.index + 1 : null, title: top.message,
    }, text);
  }

  placeMark(finding) {
    if (isChanged(this.documentIndex, finding)) return this.changeMark(finding);
    const status = statusOf(this.documentIndex, finding);
    return element("mark", {
      class: "place " + (status === "open" ? finding.severity : "ignored"), "data-finding": finding.index,
      "data-all": finding.index, "data-number": finding.index + 1, title: finding.message,
    });
  }

  changeMark(finding) {
    const text = shownReplacement(this.checked, decisionOn(this.documentIndex, finding).text);
    return element("ins", {
      "data-finding": finding.index, "data-all": finding.index, "data-number": finding.index + 1,
      title: "was: " + (finding.shown || "nothing"), "aria-label": text ? null : "deleted: " + finding.shown,
    }, text);
  }

  marks(finding) { return this.root.querySelectorAll(`[data-all~="${finding.index}"]`); }

  /** Draws the paragraphs of a finding anew. */
  refresh(finding) {
    for (const block of this.blocks) if (block.findings.includes(finding)) this.fill(block);
  }
  refreshAll() { for (const block of this.blocks) this.fill(block); }

  select(finding) {
    for (const mark of this.root.querySelectorAll(".current")) mark.classList.remove("current");
    if (!finding) return;
    const marks = this.marks(finding);
    marks.forEach((mark) => mark.classList.add("current"));
    reveal(marks[0]);
  }

  /** Shows a place that need not be marked: the run that covers it. */
  showTerm(name) {
    const run = this.root.querySelector(`[data-term="${name}"]`);
    reveal(run);
    flash(run);
  }
}

function reveal(node) {
  node?.scrollIntoView({ block: "center", behavior: "instant" });
}
function flash(node) {
  if (!node) return;
  node.classList.remove("flash");
  void node.offsetWidth;
  node.classList.add("flash");
}

/** The source text, cut into the aligned segments. */
function fillSource(checked, root) {
  const { text, segments, markup } = checked.source;
  const nodes = [];
  let at = 0;
  let block = element("div", { class: "block body", dir: "auto", lang: checked.sourceLanguage });
  const between = (end) => {
    const pieces = text.slice(at, end).split(/(\r?\n|\r)+/);
    if (markup) pieces.forEach((piece, index) => { pieces[index] = piece.trim() && at ? " " : ""; });
    block.append(pieces[0]);
    if (pieces.length > 1) {
      nodes.push(block);
      block = element("div", { class: "block body", dir: "auto", lang: checked.sourceLanguage });
      block.append(pieces[pieces.length - 1]);
    }
  };
  segments.forEach(([start, end], index) => {
    between(start);
    block.append(element("span", { "data-source": index }, shownText(checked.source, start, end)));
    at = end;
  });
  between(text.length);
  nodes.push(block);
  root.replaceChildren(...nodes.filter((node) => node.textContent.trim()));
}

/** Lights a sentence and what it was made from on both sides. */
function lightLink(checked, side, index) {
  for (const node of document.querySelectorAll(".lit")) node.classList.remove("lit");
  const link = checked.source?.links.find((link) => link[side].includes(index));
  if (!link) return null;
  const light = (attribute, numbers) => numbers.flatMap((number) => {
    const runs = [...document.querySelectorAll(`[${attribute}="${number}"]`)];
    runs.forEach((run) => run.classList.add("lit"));
    return runs;
  });
  return [light("data-source", link[0]), light("data-segment", link[1])];
}
