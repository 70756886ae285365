// What Python calls inside a QuickJS context that has inkjs in it. Everything goes in and out as JSON.
"use strict";

let story = null;
let cast = { players: [], crown: "" };
let problems = [];
let reached = null;

// The functions that a story may declare as EXTERNAL.
const machine = {
  player_count: () => Math.max(1, cast.players.length),
  player_name: (n) => (cast.players[n - 1] || { name: "" }).name,
  crown_holder: () => cast.crown,
  character_name: (name) => (cast.players.find((player) => player.name === name) || { character: name }).character,
};

function compile(json) {
  const { files, main } = JSON.parse(json);
  const issues = [];
  const handler = {
    ResolveInkFilename: (name) => name.trim(),
    LoadInkFileContents: (name) => (Object.hasOwn(files, name) ? files[name] : ""),
  };
  const options = new inkjs.CompilerOptions(main, [], false, (message, type) => issues.push([type, message]), handler);
  const compiler = new inkjs.Compiler(files[main], options);
  let compiled = "";
  try {
    compiled = compiler.Compile().ToJson() || "";
  } catch (error) {
    if (!issues.some(([type]) => type === 2)) issues.push([2, String(error.message || error)]);
  }
  const failed = !compiled || issues.some(([type]) => type === 2);
  return JSON.stringify({ story: failed ? "" : compiled, issues, functions: failed ? [] : functions(compiler) });
}

// The names of the story's functions, which the compiled form does not tell from knots.
function functions(compiler) {
  const flows = compiler.parsedStory.subFlowsByName;
  return Array.from(flows)
    .filter(([, flow]) => flow.isFunction)
    .map(([name]) => name);
}

function load(json) {
  story = new inkjs.Story(json);
  story.allowExternalFunctionFallbacks = true;
  story.onError = (message, type) => problems.push([type, message]);
  const missing = [];
  for (const name of new Set(Array.from(json.matchAll(/"x\(\)":"([^"]+)"/g), (match) => match[1]))) {
    if (name in machine) story.BindExternalFunction(name, machine[name], true);
    else if (story.KnotContainerWithName(name) === null) {
      missing.push(name);
      story.BindExternalFunction(name, () => 0, true);
    }
  }
  return JSON.stringify({ missing, tags: story.globalTags || [] });
}

// From now on remember which knots and stitches are come to.
function watch() {
  const watching = reached !== null;
  reached = new Set();
  if (watching) return;
  const visit = story.VisitContainer.bind(story);
  story.VisitContainer = (container, atStart) => {
    reached.add(container);
    visit(container, atStart);
  };
}

function seen() {
  return JSON.stringify(Array.from(reached, (container) => container.path.componentsString));
}

// Every knot and stitch with a name, but for those that are called as functions.
function flows(json) {
  const found = [];
  const walk = (container, prefix, depth) => {
    for (const [name, child] of container.namedOnlyContent || []) {
      if (name === "global decl" || !(child instanceof Object) || child.namedOnlyContent === undefined) continue;
      found.push(prefix + name);
      if (depth < 2) walk(child, `${prefix}${name}.`, depth + 1);
    }
  };
  walk(story.mainContentContainer, "", 1);
  const called = new Set(Array.from(json.matchAll(/"(?:f|x)\(\)":"([^"]+)"/g), (match) => match[1]));
  called.add("on_press");
  return JSON.stringify(found.filter((name) => !called.has(name) && !/(^|\.)[cg]-\d+$/.test(name)));
}

function begin(json) {
  const request = JSON.parse(json);
  cast = request.cast;
  problems = [];
  story.ResetState();
  story.state.storySeed = request.seed;
  return tell(request);
}

function take(json) {
  const request = JSON.parse(json);
  cast = request.cast;
  problems = [];
  if (request.state !== null) story.state.LoadJson(request.state);
  if (story.HasFunction("on_press")) {
    for (const [player, choice] of request.presses) story.EvaluateFunction("on_press", [player, choice]);
  }
  story.ChooseChoiceIndex(request.choice);
  return tell(request);
}

// One scene: all the lines up to the next choice.
function tell(request) {
  const lines = [];
  const tags = [];
  let size = 0;
  let failed = false;
  let dry = false;
  while (story.canContinue && !failed) {
    const line = story.Continue();
    for (const [type, message] of problems) {
      if (type === 2 && /(ran out of|unexpectedly reached end of) content/.test(message)) dry = true;
      else if (type === 2) failed = true;
    }
    size += line.length;
    if (size > request.limits.text) throw new Error(`LIMIT text`);
    lines.push(line);
    tags.push(...(story.currentTags || []));
  }
  const choices = story.currentChoices;
  if (choices.length > request.limits.choices) throw new Error(`LIMIT choices`);
  for (const choice of choices) if (choice.text.length > request.limits.choice) throw new Error(`LIMIT choice`);
  return JSON.stringify({
    text: lines.join(""),
    tags,
    choices: choices.map((choice) => ({ text: choice.text, tags: choice.tags || [] })),
    state: request.save && !failed ? story.state.ToJson() : "",
    dry: dry && choices.length === 0,
    problems,
    failed,
  });
}
