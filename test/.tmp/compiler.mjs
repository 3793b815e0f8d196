import remapping from "@jridgewell/remapping";
import { print } from "esrap";
import ts from "esrap/languages/ts";
import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";
import { parse, parseExpressionAt } from "acorn";
import { analyze } from "eslint-scope";
// src/names.ts
/**
* The one file that the compiler and the runtime share: what compiled code imports, and how a frame's place is packed.
*
* Compiled code imports {@link ABI_MODULE}; every name in {@link ABI} is an export of it.
*/
/** The module that compiled code imports. */
const ABI_MODULE = "mgr-scheduler/abi";
/** The exports of {@link ABI_MODULE}, by what they do. */
const ABI = {
	arrayOf: "arrayOf",
	budget: "budget",
	forInKeys: "forInKeys",
	hasKey: "hasKey",
	input: "input",
	invoke: "invoke",
	leave: "LEAVE",
	plain: "plain",
	poll: "poll",
	pollEntry: "pollEntry",
	register: "register",
	spill: "spill",
	toKey: "toKey"
};
/** The exports of {@link ABI_MODULE} that forks need (docs/decisions/0008-forks.md); a module without forks imports none. */
const FORK_ABI = {
	carry: "carry",
	forkDynamic: "forkDynamic",
	forkFull: "forkFull",
	forkFullNow: "forkFullNow",
	forkPush: "forkPush",
	forkSettled: "forkSettled",
	forkSite: "forkSite",
	forksOpen: "forksOpen",
	joinOf: "joinOf",
	joinOpen: "joinOpen",
	joinSlow: "joinSlow",
	joined: "joined",
	latent: "latent",
	latentNumbers: "latentNumbers",
	latentSites: "latentSites",
	latentValues: "latentValues",
	mapLength: "mapLength",
	rangeBound: "rangeBound",
	rangeClaim: "rangeClaim",
	rangeClose: "rangeClose",
	rangeGrain: "rangeGrain",
	rangeJoin: "rangeJoin",
	rangeOpen: "rangeOpen",
	rangeParts: "rangeParts",
	sortLength: "sortLength"
};
/** Suffix of the natural, polling form of a function; stack traces drop it. */
const NATURAL_SUFFIX = "$mgr";
/** Suffix of the resume twin of a function; stack traces drop it. */
const TWIN_SUFFIX = "$mgr_r";
/** Packs a function's index and a resume point as `spill` takes them. */
function packPoint(functionIndex, point) {
	return functionIndex << 16 | point;
}
/** A stable 32-bit hash of a module's id (FNV-1a over its UTF-16 units): all threads compute the same one. */
function moduleHash(id) {
	let hash = 2166136261;
	for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
	return hash | 0;
}
// src/compiler/aliases.ts
/** The local names by which compiled code knows the ABI: module constants, which engines fold (imports, they do not). */
/** Alias of each export of the ABI. */
const ALIAS = Object.fromEntries([...Object.keys(ABI), ...Object.keys(FORK_ABI)].map((name) => [name, `$mgr_${name}`]));
/** The module's own record, as `register` returned it. */
const MODULE_RECORD = "$mgr_module";
// src/compiler/ast.ts
const SKIPPED_KEYS = /* @__PURE__ */ new Set([
	"type",
	"start",
	"end",
	"loc",
	"range",
	"parent",
	"raw",
	"regex",
	"comments"
]);
/** The direct children of a node, in the order of its fields. */
function children(node) {
	const result = [];
	for (const key in node) {
		if (SKIPPED_KEYS.has(key)) continue;
		const value = node[key];
		if (Array.isArray(value)) {
			for (const item of value) if (isNode(item)) result.push(item);
		} else if (isNode(value)) result.push(value);
	}
	return result;
}
function isNode(value) {
	return typeof value === "object" && value !== null && typeof value.type === "string";
}
/** Calls `visit` for a node and all below it, outer first; a `false` from `visit` keeps it out of that node. */
function walk(node, visit) {
	step(node, null);
	function step(current, parent) {
		if (!current) return;
		if (visit(current, parent) === false) return;
		for (const child of children(current)) step(child, current);
	}
}
/** True where some node below (or at) `node`, nested functions and classes aside, fulfils `test`. */
function contains$1(node, test) {
	let found = false;
	walk(node, (current) => {
		if (found || current !== node && isFunction(current)) return false;
		if (test(current)) found = true;
		return !found;
	});
	return found;
}
/** Replaces each child for which `replace` gives another node; descends into what it leaves alone. */
function rewrite(node, replace) {
	for (const key in node) {
		if (SKIPPED_KEYS.has(key)) continue;
		const value = node[key];
		if (Array.isArray(value)) for (let i = 0; i < value.length; i++) {
			if (!isNode(value[i])) continue;
			const next = replace(value[i], node, key);
			if (next) value[i] = next;
			else rewrite(value[i], replace);
		}
		else if (isNode(value)) {
			const next = replace(value, node, key);
			if (next) node[key] = next;
			else rewrite(value, replace);
		}
	}
}
/** A deep copy; locations are shared. */
function clone(node) {
	if (!node) return node;
	const copy = { type: node.type };
	for (const key in node) {
		const value = node[key];
		if (key === "loc") copy.loc = value;
		else if (Array.isArray(value)) copy[key] = value.map((item) => isNode(item) ? clone(item) : item);
		else copy[key] = isNode(value) ? clone(value) : value;
	}
	return copy;
}
/** How many nodes a tree has: the compiler's static measure of what it costs to run once. */
function size(node) {
	let count = 0;
	walk(node, () => {
		count++;
	});
	return count;
}
function isFunction(node) {
	return node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";
}
function isLoop(node) {
	return node.type === "ForStatement" || node.type === "WhileStatement" || node.type === "DoWhileStatement" || node.type === "ForOfStatement" || node.type === "ForInStatement";
}
/** The identifiers that a binding pattern declares (or an assignment pattern's plain targets). */
function boundNames(pattern) {
	const names = [];
	collect(pattern);
	return names;
	function collect(node) {
		if (!node) return;
		if (node.type === "Identifier") names.push(node.name);
		else if (node.type === "AssignmentPattern") collect(node.left);
		else if (node.type === "RestElement") collect(node.argument);
		else if (node.type === "ArrayPattern") for (const element of node.elements) collect(element);
		else if (node.type === "ObjectPattern") for (const property of node.properties) collect(property.type === "RestElement" ? property : property.value);
	}
}
const id = (name, at) => ({
	type: "Identifier",
	name,
	loc: at?.loc ?? null
});
const literal = (value) => {
	if (typeof value === "number" && (value < 0 || Object.is(value, -0))) return {
		type: "UnaryExpression",
		operator: "-",
		prefix: true,
		argument: literal(-value)
	};
	return {
		type: "Literal",
		value,
		raw: typeof value === "string" ? JSON.stringify(value) : String(value)
	};
};
const undefinedValue = () => ({
	type: "UnaryExpression",
	operator: "void",
	prefix: true,
	argument: literal(0)
});
const call = (callee, args, at) => ({
	type: "CallExpression",
	callee: typeof callee === "string" ? id(callee) : callee,
	arguments: args,
	optional: false,
	loc: at?.loc ?? null
});
const binary = (left, operator, right) => ({
	type: "BinaryExpression",
	operator,
	left,
	right
});
const logical = (left, operator, right) => ({
	type: "LogicalExpression",
	operator,
	left,
	right
});
const conditional = (test, consequent, alternate) => ({
	type: "ConditionalExpression",
	test,
	consequent,
	alternate
});
const member = (object, property, computed = typeof property !== "string") => ({
	type: "MemberExpression",
	object,
	property: typeof property === "string" ? id(property) : property,
	computed,
	optional: false
});
const assign = (left, right, operator = "=", at) => ({
	type: "AssignmentExpression",
	operator,
	left,
	right,
	loc: at?.loc ?? null
});
const sequence = (...expressions) => ({
	type: "SequenceExpression",
	expressions
});
const not = (argument) => ({
	type: "UnaryExpression",
	operator: "!",
	prefix: true,
	argument
});
const array = (elements) => ({
	type: "ArrayExpression",
	elements
});
const statement = (expression, at) => ({
	type: "ExpressionStatement",
	expression,
	loc: at?.loc ?? expression.loc ?? null
});
const block = (body, at) => ({
	type: "BlockStatement",
	body,
	loc: at?.loc ?? null
});
const ifThen = (test, consequent, alternate = null, at) => ({
	type: "IfStatement",
	test,
	consequent,
	alternate,
	loc: at?.loc ?? null
});
const declare = (kind, target, init, at) => ({
	type: "VariableDeclaration",
	kind,
	declarations: [{
		type: "VariableDeclarator",
		id: typeof target === "string" ? id(target) : target,
		init
	}],
	loc: at?.loc ?? null
});
const returns = (argument, at) => ({
	type: "ReturnStatement",
	argument,
	loc: at?.loc ?? null
});
const breaks = (label = null) => ({
	type: "BreakStatement",
	label: label === null ? null : id(label)
});
const forLoop = (init, test, update, body) => ({
	type: "ForStatement",
	init,
	test,
	update,
	body
});
/** `() => value` */
const arrow = (value) => ({
	type: "ArrowFunctionExpression",
	params: [],
	body: value,
	expression: true,
	async: false
});
const functionDeclaration = (name, params, body, at) => ({
	type: "FunctionDeclaration",
	id: id(name),
	params,
	body: block(body, at?.body),
	async: false,
	generator: false,
	loc: at?.loc ?? null
});
/** `{ v: value }`: where a captured local that changes lives. */
const box = (value) => ({
	type: "ObjectExpression",
	properties: [{
		type: "Property",
		kind: "init",
		key: id("v"),
		value,
		computed: false,
		shorthand: false,
		method: false
	}]
});
// src/compiler/diagnostics.ts
/** What the compiler says about a program: stable code, place, code frame, and what to do. */
/** Where a node stands in the user's source: line from 1, column from 0. */
function originalPosition(source, position) {
	if (!source.map) return position;
	const found = originalPositionFor(source.map, position);
	return found.line === null ? position : {
		line: found.line,
		column: found.column
	};
}
function makeDiagnostic(source, node, code, message, help, severity = "error") {
	const start = originalPosition(source, node.loc?.start ?? {
		line: 1,
		column: 0
	});
	const end = originalPosition(source, node.loc?.end ?? {
		line: 1,
		column: 1
	});
	const text = source.original.split("\n")[start.line - 1] ?? "";
	const endColumn = end.line === start.line && end.column > start.column ? end.column : Math.max(start.column + 1, text.trimEnd().length);
	return {
		code,
		message,
		severity,
		file: source.id,
		line: start.line,
		column: start.column + 1,
		endColumn: endColumn + 1,
		frame: codeFrame(source.original, start.line, start.column, endColumn),
		help
	};
}
/** Two lines before, the line with its place underlined, one line after; `column` and `endColumn` from 0. */
function codeFrame(text, line, column, endColumn) {
	const lines = text.split("\n");
	const first = Math.max(1, line - 2);
	const last = Math.min(lines.length, line + 1);
	const width = String(last).length;
	const out = [];
	for (let number = first; number <= last; number++) {
		const content = (lines[number - 1] ?? "").replace(/\t/g, " ");
		out.push(`${number === line ? ">" : " "} ${String(number).padStart(width)} | ${content}`.trimEnd());
		if (number === line) out.push(`  ${" ".repeat(width)} | ${" ".repeat(column)}${"^".repeat(Math.max(1, endColumn - column))}`);
	}
	return out.join("\n");
}
const RED = "\x1B[31m";
const YELLOW = "\x1B[33m";
const BOLD = "\x1B[1m";
const RESET = "\x1B[0m";
/** One diagnostic as a person reads it; `color` adds terminal colours. */
function formatDiagnostic(diagnostic, options = {}) {
	const tint = diagnostic.severity === "error" ? RED : YELLOW;
	const paint = (code, text) => options.color ? `${code}${text}${RESET}` : text;
	const place = `${displayName(diagnostic.file)}:${diagnostic.line}:${diagnostic.column}`;
	return [
		`${paint(tint, `${diagnostic.severity} ${diagnostic.code}`)} ${paint(BOLD, diagnostic.message)}`,
		`  at ${place}`,
		diagnostic.frame.replace(/^/gm, "  "),
		`  help: ${diagnostic.help}`
	].join("\n");
}
/** A module's id as a person reads it: a `file:` URL becomes a path. */
function displayName(moduleId) {
	if (!moduleId.startsWith("file://")) return moduleId;
	try {
		return decodeURIComponent(new URL(moduleId).pathname);
	} catch {
		return moduleId;
	}
}
/** Opens a source map for {@link SourceText}. */
function openMap(map) {
	return map ? new TraceMap(map) : null;
}
// src/compiler/loops.ts
/** What the compiler knows about loops: which are short for sure, which are counted, and how dear a round is. */
/** A loop of at most this many node-rounds runs without a poll: well below a microsecond or two. */
const BOUNDED_COST = 2e3;
/** True for `for (let i = 0; i < 8; i++)`-like loops with literal bounds whose whole work is small. */
function boundedTrips(loop) {
	return boundedCost(loop) <= BOUNDED_COST;
}
function boundedCost(loop) {
	const trips = literalTrips(loop);
	if (trips === null) return Number.POSITIVE_INFINITY;
	let cost = size(loop.body);
	walk(loop.body, (node) => {
		if (isLoop(node)) {
			cost += boundedCost(node);
			return false;
		}
		return true;
	});
	return trips * cost;
}
function literalTrips(loop) {
	if (loop.type !== "ForStatement" || loop.init?.type !== "VariableDeclaration" || !loop.test || !loop.update) return null;
	if (loop.init.declarations.length !== 1) return null;
	const { id, init } = loop.init.declarations[0];
	const start = numberOf(init);
	const stop = numberOf(loop.test.right);
	if (id.type !== "Identifier" || start === null || stop === null) return null;
	const step = stepOf(loop.update, id.name);
	const { test } = loop;
	if (step === null || test.type !== "BinaryExpression" || test.left.name !== id.name) return null;
	if (assigns(loop.body, id.name)) return null;
	const distance = stop - start;
	if (test.operator === "<" && step > 0) return Math.max(0, Math.ceil(distance / step));
	if (test.operator === "<=" && step > 0) return Math.max(0, Math.floor(distance / step) + 1);
	if (test.operator === ">" && step < 0) return Math.max(0, Math.ceil(distance / step));
	if (test.operator === ">=" && step < 0) return Math.max(0, Math.floor(distance / step) + 1);
	return null;
}
/** The value of a literal number, also a negative one. */
function numberOf(node) {
	if (node?.type === "UnaryExpression" && node.operator === "-") {
		const value = numberOf(node.argument);
		return value === null ? null : -value;
	}
	return typeof node?.value === "number" ? node.value : null;
}
/** The number that `i++`, `i--`, `i += 2` or `i -= 2` adds to `name`; null for anything else. */
function stepOf(update, name) {
	if (update.type === "UpdateExpression" && update.argument.name === name) return update.operator === "++" ? 1 : -1;
	if (update.type !== "AssignmentExpression" || update.left.name !== name) return null;
	const value = update.right.value;
	if (typeof value !== "number" || !(value > 0)) return null;
	if (update.operator === "+=") return value;
	return update.operator === "-=" ? -value : null;
}
/** True where `node`, nested functions included, assigns to the local `name`. */
function assigns(node, name) {
	let found = false;
	walk(node, (current) => {
		if (found) return false;
		if (current.type === "AssignmentExpression" && bindsName(current.left, name)) found = true;
		if (current.type === "UpdateExpression" && current.argument.name === name) found = true;
		if ((current.type === "ForOfStatement" || current.type === "ForInStatement") && bindsName(current.left, name)) found = true;
		if (current.type === "MgrCall" && current.target?.name === name) found = true;
		return !found;
	});
	return found;
}
function bindsName(pattern, name) {
	if (pattern.type === "Identifier") return pattern.name === name;
	if (pattern.type === "MemberExpression" || pattern.type === "VariableDeclaration") return false;
	return contains$1(pattern, (node) => node.type === "Identifier" && node.name === name);
}
/**
* Recognises a counted loop in lowered form (test, update, body). `numeric` tells which locals always hold numbers;
* the counter must be one, as `i + 1000` is only then an addition.
*/
function countedLoop(test, update, body, numeric) {
	if (!test || leavesByBreak(body)) return null;
	const { comparison, rest } = test.type === "LogicalExpression" && test.operator === "&&" ? firstConjunct(test) : {
		comparison: test,
		rest: null
	};
	if (comparison.type !== "BinaryExpression" || ![
		"<",
		"<=",
		">",
		">="
	].includes(comparison.operator)) return null;
	const name = comparison.left.name;
	if (comparison.left.type !== "Identifier" || !name || !numeric.has(name)) return null;
	const upward = comparison.operator.startsWith("<");
	const step = counterStep(name, update, body, rest);
	if (step === null || step > 0 !== upward) return null;
	const checks = /* @__PURE__ */ new Map();
	const invariant = {
		name,
		body: {
			type: "Round",
			parts: [
				body,
				update,
				rest
			]
		},
		numeric,
		checks
	};
	if (!isInvariant(comparison.right, invariant)) return null;
	const { operator, right: bound } = comparison;
	return {
		name,
		operator,
		bound,
		rest,
		step: Math.abs(step),
		checks: [...checks.values()]
	};
}
/** `a && b && c` as `a` and `b && c`. */
function firstConjunct(test) {
	if (test.left.type !== "LogicalExpression" || test.left.operator !== "&&") return {
		comparison: test.left,
		rest: test.right
	};
	const { comparison, rest } = firstConjunct(test.left);
	return {
		comparison,
		rest: logical(rest, "&&", test.right)
	};
}
/** The one place where the counter changes: the update, or a statement of the body that every round reaches. */
function counterStep(name, update, body, rest) {
	if (assigns(rest, name)) return null;
	const parts = update?.type === "SequenceExpression" ? update.expressions : update ? [update] : [];
	const statements = body.type === "BlockStatement" ? body.body : [];
	const inBody = statements.filter((node) => node.type === "ExpressionStatement").map((node) => node.expression);
	const inUpdate = parts.filter((part) => assigns(part, name));
	const [step] = inUpdate.length > 0 ? inUpdate : inBody.filter((expression) => assigns(expression, name));
	if (!step || inUpdate.length > 1) return null;
	if ((inUpdate.length > 0 ? statements : statements.filter((node) => node.expression !== step)).some((node) => assigns(node, name))) return null;
	if (inUpdate.length === 0 && contains$1(body, (node) => node.type === "ContinueStatement")) return null;
	return stepOf(step, name);
}
const INVARIANT_OPERATORS = /* @__PURE__ */ new Set([
	"+",
	"-",
	"*",
	"|",
	"&",
	"^",
	"<<",
	">>",
	">>>"
]);
/** Arithmetic over literals, locals that the body does not assign, and lengths that it cannot change. */
function isInvariant(node, loop) {
	switch (node.type) {
		case "Literal": return typeof node.value === "number";
		case "Identifier":
			if (node.name === loop.name || assigns(loop.body, node.name)) return false;
			if (!loop.numeric.has(node.name)) loop.checks.set(node.name, hasType(node, "number"));
			return true;
		case "BinaryExpression": return INVARIANT_OPERATORS.has(node.operator) && isInvariant(node.left, loop) && isInvariant(node.right, loop);
		case "MemberExpression": {
			const { object } = node;
			if (node.computed || node.property.name !== "length" || object.type !== "Identifier") return false;
			if (object.name === loop.name || assigns(loop.body, object.name) || mayResize(loop.body)) return false;
			loop.checks.set(`${object.name}.length`, hasOwnLength(object));
			return true;
		}
		default: return false;
	}
}
const hasType = (value, type) => binary({
	type: "UnaryExpression",
	operator: "typeof",
	prefix: true,
	argument: clone(value)
}, "===", literal(type));
/** A string, an array or a typed array: its length is no getter of the program's. */
const hasOwnLength = (value) => logical(hasType(value, "string"), "||", logical(call(member(id("Array"), "isArray"), [clone(value)]), "||", call(member(id("ArrayBuffer"), "isView"), [clone(value)])));
/** Calls (other than Math's) and stores to members may change some array's length. */
function mayResize(body) {
	return contains$1(body, (node) => {
		if (node.type === "NewExpression" || node.type === "TaggedTemplateExpression" || node.type === "MgrCall") return true;
		if (node.type === "CallExpression") return node.callee.object?.name !== "Math";
		if (node.type === "AssignmentExpression") return node.left.type !== "Identifier";
		if (node.type === "UpdateExpression") return node.argument.type !== "Identifier";
		return node.type === "UnaryExpression" && node.operator === "delete";
	});
}
/** True where a `break` in `body` may end the loop that `body` belongs to (or one around it). */
function leavesByBreak(body) {
	let found = false;
	visit(body, false);
	return found;
	function visit(node, inner) {
		walk(node, (current) => {
			if (current.type === "BreakStatement" && (current.label || !inner)) found = true;
			if (current !== node && (isLoop(current) || current.type === "MgrLoop" || current.type === "SwitchStatement")) {
				visit(current, true);
				return false;
			}
			return !found;
		});
	}
}
const ALWAYS_NUMERIC = /* @__PURE__ */ new Set([
	"-",
	"*",
	"/",
	"%",
	"**",
	"|",
	"&",
	"^",
	"<<",
	">>",
	">>>"
]);
/**
* The locals of a lowered body that hold numbers whenever they are read: every value that they get is one. `unknown` are
* names that get values from elsewhere (parameters).
*/
function numericLocals(body, unknown) {
	const sources = new Map(unknown.map((name) => [name, [null]]));
	const add = (name, value) => {
		const list = sources.get(name);
		if (list) list.push(value);
		else sources.set(name, [value]);
	};
	walk(body, (node) => {
		if (node.type === "VariableDeclaration") for (const { id, init } of node.declarations) if (id.type === "Identifier") {
			if (init) add(id.name, init);
			else add(id.name, null);
		} else for (const name of boundNames(id)) add(name, null);
		else if (node.type === "AssignmentExpression") {
			if (node.left.type === "Identifier") add(node.left.name, assignedValue(node));
			else if (node.left.type !== "MemberExpression") for (const name of boundNames(node.left)) add(name, null);
		} else if (node.type === "MgrCall" && node.target) add(node.target.name, null);
	});
	const numeric = new Set(sources.keys());
	for (let changed = true; changed;) {
		changed = false;
		for (const name of numeric) {
			if (sources.get(name)?.every((value) => value !== null && isNumeric(value, numeric))) continue;
			numeric.delete(name);
			changed = true;
		}
	}
	return numeric;
}
/** The value that an assignment gives its target, as an expression; logical assignments give none that is certain. */
function assignedValue(node) {
	if (node.operator === "=") return node.right;
	const operator = node.operator.slice(0, -1);
	if (operator === "&&" || operator === "||" || operator === "??") return null;
	return {
		type: "BinaryExpression",
		operator,
		left: node.left,
		right: node.right
	};
}
function isNumeric(value, numeric) {
	switch (value.type) {
		case "Literal": return typeof value.value === "number";
		case "Identifier": return numeric.has(value.name);
		case "UnaryExpression": return value.operator === "+" || (value.operator === "-" || value.operator === "~") && isNumeric(value.argument, numeric);
		case "UpdateExpression": return value.argument.type === "Identifier" && numeric.has(value.argument.name);
		case "BinaryExpression": {
			const left = isNumeric(value.left, numeric);
			const right = isNumeric(value.right, numeric);
			if (ALWAYS_NUMERIC.has(value.operator)) return left || right || value.operator === ">>>";
			return value.operator === "+" && left && right;
		}
		case "ConditionalExpression": return isNumeric(value.consequent, numeric) && isNumeric(value.alternate, numeric);
		case "AssignmentExpression": {
			const assigned = assignedValue(value);
			return assigned !== null && isNumeric(assigned, numeric);
		}
		case "CallExpression": return value.callee.type === "MemberExpression" && value.callee.object.name === "Math";
		case "MemberExpression": return value.object.name === ALIAS.latent;
		default: return false;
	}
}
// src/compiler/points.ts
/**
* Resume points and live variables of a lowered unit.
*
* Points are numbered in source order, from 1, so that those inside any statement are an interval: the resume twin finds
* its way by comparing numbers. Liveness is the usual backward analysis over the structured tree (Aho, Lam, Sethi,
* Ullman, section 9.2.5), loops to a fixed point, sets as bit masks.
*/
/** Numbers the points of a lowered body (on its nodes: `point`, `range`) and finds what is live at each. */
function analyzeFlow(params, body) {
	return new FlowAnalysis(params, body).run();
}
var FlowAnalysis = class {
	#body;
	#params;
	#names = [];
	#bit = /* @__PURE__ */ new Map();
	#kinds = [];
	#live = [];
	#visible = [];
	#usesOf = /* @__PURE__ */ new WeakMap();
	constructor(params, body) {
		this.#body = body;
		this.#params = params.flatMap(boundNames);
	}
	run() {
		this.#params.forEach((name) => {
			this.#declare(name);
		});
		this.#collectNames(this.#body);
		this.#number(this.#body, this.#maskOf(this.#params));
		this.#list(this.#body, 0n, []);
		const all = this.#live.reduce((union, live, i) => union | live & this.#visible[i], 0n);
		const variables = this.#names.filter((name) => all & this.#bit.get(name));
		return {
			points: this.#kinds.map((point, i) => {
				const live = this.#live[i] & this.#visible[i];
				return {
					...point,
					live: variables.filter((name) => live & this.#bit.get(name))
				};
			}),
			variables
		};
	}
	#declare(name) {
		if (this.#bit.has(name)) return;
		this.#bit.set(name, 1n << BigInt(this.#names.length));
		this.#names.push(name);
	}
	#maskOf(names) {
		return names.reduce((mask, name) => mask | (this.#bit.get(name) ?? 0n), 0n);
	}
	#collectNames(list) {
		for (const node of list) {
			for (const name of declaredNames(node)) this.#declare(name);
			for (const inner of nestedLists(node)) this.#collectNames(inner);
		}
	}
	/** Numbers the points of a list; `visible` are the locals that have been made when it begins. */
	#number(list, visible) {
		let seen = visible;
		for (const node of list) {
			const first = this.#kinds.length + 1;
			if (node.type === "MgrEntry") node.point = this.#point("entry", node, seen);
			if (node.type === "MgrCall") node.point = this.#point(node.call.safepoint ?? "call", node, seen);
			if (node.type === "MgrLoop" && node.polled) node.point = this.#point(node.joins ? "join" : "loop", node, seen);
			for (const inner of nestedLists(node)) this.#number(inner, seen);
			const last = this.#kinds.length;
			node.range = last >= first ? [first, last] : null;
			seen |= this.#maskOf(declaredNames(node));
		}
	}
	#point(kind, node, visible) {
		this.#kinds.push({
			kind,
			loc: node.loc ?? null,
			live: []
		});
		this.#live.push(0n);
		this.#visible.push(visible);
		return this.#kinds.length;
	}
	#list(list, out, targets) {
		let live = out;
		for (let i = list.length - 1; i >= 0; i--) live = this.#statement(list[i], live, targets);
		return live;
	}
	/** What is live before a statement, given what is live after it. */
	#statement(node, out, targets) {
		switch (node.type) {
			case "BlockStatement": return this.#list(node.body, out, targets);
			case "ExpressionStatement": return this.#expressionStatement(node.expression, out);
			case "VariableDeclaration": {
				const { id, init } = node.declarations[0];
				const killed = this.#maskOf(boundNames(id));
				return out & ~killed | this.#uses(init) | (id.type === "Identifier" ? 0n : this.#uses(id) & ~killed);
			}
			case "MgrEntry":
				this.#live[node.point - 1] = out;
				return out;
			case "MgrCall": {
				const killed = node.target ? this.#maskOf([node.target.name]) : 0n;
				this.#live[node.point - 1] = out & ~killed;
				return out & ~killed | this.#uses(node.call);
			}
			case "IfStatement": {
				const consequent = this.#statement(node.consequent, out, targets);
				const alternate = node.alternate ? this.#statement(node.alternate, out, targets) : out;
				return this.#uses(node.test) | consequent | alternate;
			}
			case "LabeledStatement": return this.#statement(node.body, out, [...targets, {
				labels: [node.label.name],
				loop: false,
				break: out,
				continue: 0n
			}]);
			case "SwitchStatement": return this.#switch(node, out, targets);
			case "MgrLoop": return this.#loop(node, out, targets);
			case "BreakStatement": return findTarget(targets, node.label, false).break;
			case "ContinueStatement": return findTarget(targets, node.label, true).continue;
			case "ReturnStatement":
			case "ThrowStatement": return this.#uses(node.argument);
			case "EmptyStatement":
			case "DebuggerStatement": return out;
			default: return out | this.#uses(node) | targets.reduce((mask, target) => mask | target.break | target.continue, 0n);
		}
	}
	#expressionStatement(expression, out) {
		if (expression.type === "AssignmentExpression" && expression.operator === "=" && expression.left.type === "Identifier") return out & ~this.#maskOf([expression.left.name]) | this.#uses(expression.right);
		return out | this.#uses(expression);
	}
	#switch(node, out, targets) {
		const inner = [...targets, {
			labels: [],
			loop: false,
			break: out,
			continue: 0n
		}];
		let live = out;
		let union = node.cases.some((clause) => clause.test === null) ? 0n : out;
		for (const clause of [...node.cases].reverse()) {
			live = this.#list(clause.consequent, live, inner);
			union |= live | this.#uses(clause.test);
		}
		return union | this.#uses(node.discriminant);
	}
	#loop(node, out, targets) {
		const test = this.#uses(node.test);
		const leaves = node.test ? out : 0n;
		let head = 0n;
		for (;;) {
			const next = node.kind === "do" ? test | leaves | head : this.#update(node.update, head);
			const target = {
				labels: node.labels,
				loop: true,
				break: out,
				continue: next
			};
			const body = this.#statement(node.body, next, [...targets, target]);
			const live = node.kind === "do" ? body : test | leaves | body;
			if (live === head) break;
			head = live;
		}
		if (node.polled) this.#live[node.point - 1] = head;
		return head;
	}
	#update(update, out) {
		return update ? this.#expressionStatement(update, out) : out;
	}
	/** The locals that an expression (closures in it included) may read. */
	#uses(node) {
		if (!node) return 0n;
		const known = this.#usesOf.get(node);
		if (known !== void 0) return known;
		let mask = 0n;
		const visit = (current) => {
			if (current.type === "Identifier") {
				mask |= this.#bit.get(current.name) ?? 0n;
				return;
			}
			for (const key in current) {
				if (key === "loc" || isNameOnly(current, key)) continue;
				const value = current[key];
				if (Array.isArray(value)) {
					for (const item of value) if (typeof item?.type === "string") visit(item);
				} else if (typeof value?.type === "string") visit(value);
			}
		};
		visit(node);
		this.#usesOf.set(node, mask);
		return mask;
	}
};
function findTarget(targets, label, loop) {
	for (let i = targets.length - 1; i >= 0; i--) {
		const target = targets[i];
		if (label ? target.labels.includes(label.name) : loop ? target.loop : target.labels.length === 0 || target.loop) return target;
	}
	throw new Error(`no target for ${loop ? "continue" : "break"} ${label?.name ?? ""}`);
}
/** A field that holds a name, not a variable. */
function isNameOnly(node, key) {
	if (key === "label") return true;
	if (key === "property") return node.type === "MemberExpression" && !node.computed;
	if (key !== "key") return false;
	return !node.computed && (node.type === "Property" || node.type === "MethodDefinition" || node.type === "PropertyDefinition");
}
/** The locals that a lowered statement adds to its list's scope. */
function declaredNames(node) {
	if (node.type === "VariableDeclaration") return node.declarations.flatMap((declarator) => boundNames(declarator.id));
	return node.type === "MgrCall" && node.declares ? [node.target.name] : [];
}
/** The statement lists inside a lowered statement, in order. */
function nestedLists(node) {
	switch (node.type) {
		case "BlockStatement": return [node.body];
		case "IfStatement": return node.alternate ? [node.consequent.body, node.alternate.body] : [node.consequent.body];
		case "LabeledStatement":
		case "MgrLoop": return nestedLists(node.body);
		case "SwitchStatement": return node.cases.map((clause) => clause.consequent);
		default: return [];
	}
}
// src/compiler/emit-loops.ts
/**
* How a loop polls.
*
* A loop stays a natural loop, cut into strips: an inner loop of at most K rounds without a poll, then one look at the
* thread's budget, which is what calls `poll`. K is a literal (engines fold it; a variable costs 20 % and more), larger
* for cheap rounds. What a strip costs is estimated from its size; the thread's budget adapts to what it really took.
*/
/** Rounds in a strip, by how many levels of loops are inside the loop; the innermost depends on its size. */
const STRIP_ROUNDS = [
	0,
	256,
	16,
	4
];
/** Node-rounds that a strip of an innermost loop is cut to. */
const STRIP_NODES = 32e3;
const STRIP_MIN = 64;
const STRIP_MAX = 1024;
/** How many rounds an inner loop is taken to have, and what a call is taken to cost, before anything is measured. */
const ASSUMED_ROUNDS = 32;
const ASSUMED_CALL = 16;
/** The most that one strip is charged. */
const CHARGE_MAX = 1 << 20;
/** The local that holds how many rounds have been claimed: it is set first in each round of such a loop. */
const claimedRounds = (loop) => loop.body.body[0].expression.left.name;
/** `if ((budget[element] -= charge) < 0 && poll()) leave` */
function spend(element, charge, poll, leave) {
	const spent = assign(member(id(ALIAS.budget), literal(element)), charge, "-=");
	return ifThen(logical(binary(spent, "<", literal(0)), "&&", call(poll, [])), leave);
}
/** At the entry of a recursive function: one entry of the budget that counts them. */
function entryStatement(leave) {
	return spend(1, literal(1), ALIAS.pollEntry, leave);
}
/**
* A lowered loop as plain ESTree. `body` is its body as emitted; `first`, where given, is the condition under which the
* loop's test is skipped (a resume twin on its way in). `leave` is what happens when the poll says so.
*/
function emitLoop(loop, body, first, leave, options) {
	const skip = (test) => test && first ? logical(clone(first), "||", clone(test)) : clone(test);
	if (!leave) return [labelled(loop, plainLoop$1(loop, skip(loop.test), body))];
	const level = loopLevel(loop);
	const rounds = loop.claims ? 1 : options.strip > 0 ? options.strip : stripRounds(loop, level);
	const charge = loop.claims && !hasLeavingCall(loop.body) ? binary(id(claimedRounds(loop)), "*", literal(loop.claims)) : literal(Math.min(CHARGE_MAX, rounds * roundCost(loop)));
	const counted = loop.kind === "for" ? countedLoop(loop.test, loop.update, loop.body, options.numeric) : null;
	const parts = {
		body,
		first,
		poll: spend(0, charge, ALIAS.poll, leave)
	};
	if (counted) return limitLoop(loop, counted, rounds, parts, options);
	const strip = counterStrip(loop, skip(loop.test), rounds, body, options.fresh("$mgr_k"));
	return [{
		...forLoop(null, null, null, block([...strip, parts.poll])),
		loc: loop.loc
	}];
}
function plainLoop$1(loop, test, body) {
	if (loop.kind === "do") return {
		type: "DoWhileStatement",
		test,
		body,
		loc: loop.loc
	};
	return {
		...forLoop(null, test, clone(loop.update), body),
		loc: loop.loc
	};
}
function labelled(loop, inner) {
	return loop.labels.reduceRight((body, label) => ({
		type: "LabeledStatement",
		label: id(label),
		body
	}), inner);
}
/** Rounds are counted in a local; the loop is over when a strip ends early. */
function counterStrip(loop, test, rounds, body, counter) {
	const count = {
		type: "UpdateExpression",
		operator: "++",
		prefix: false,
		argument: id(counter)
	};
	const within = binary(id(counter), "<", literal(rounds));
	const over = ifThen(clone(within), breaks());
	let inner;
	if (loop.kind === "do") {
		const next = binary({
			...count,
			prefix: true
		}, "<", literal(rounds));
		inner = {
			type: "DoWhileStatement",
			test: test ? logical(test, "&&", next) : next,
			body
		};
	} else {
		const update = loop.update ? sequence(clone(loop.update), count) : count;
		inner = forLoop(null, test ? logical(within, "&&", test) : within, update, body);
	}
	return [
		declare("let", counter, literal(0)),
		labelled(loop, {
			...inner,
			loc: loop.loc
		}),
		over
	];
}
/**
* A counted loop keeps its own shape: only its bound moves nearer. Where the checks fail (a bound that is no number, a
* length that is a getter), a strip is of one round, and the bound is looked at as often as the source does.
*/
function limitLoop(loop, counted, rounds, parts, options) {
	const { name, operator, bound, rest, step, checks } = counted;
	const { body, first, poll } = parts;
	const end = options.fresh("$mgr_end");
	const towards = operator.startsWith("<") ? "+" : "-";
	const inclusive = operator.endsWith("=") ? step : 0;
	const at = (by) => by === 0 ? id(name) : binary(id(name), towards, literal(by));
	const left = towards === "+" ? binary(clone(bound), "-", id(name)) : binary(id(name), "-", clone(bound));
	const isIn = (limit) => binary(id(name), operator, limit);
	const near = conditional(binary(left, ">", literal(rounds * step)), at(rounds * step - inclusive), clone(bound));
	const within = rest ? logical(isIn(id(end)), "&&", clone(rest)) : isIn(id(end));
	const inner = forLoop(null, first ? logical(clone(first), "||", within) : within, clone(loop.update), body);
	const over = rest ? [ifThen(isIn(id(end)), breaks())] : [];
	const out = [];
	let limit = near;
	let goesOn = isIn(clone(bound));
	let isOver = not(isIn(clone(bound)));
	if (checks.length > 0) {
		const sure = options.fresh("$mgr_sure");
		out.push(declare("const", sure, checks.reduce((all, check) => logical(all, "&&", check))));
		limit = conditional(id(sure), near, conditional(isIn(clone(bound)), at(step - inclusive), id("NaN")));
		goesOn = logical(not(id(sure)), "||", goesOn);
		isOver = conditional(id(sure), isOver, binary(id(end), "!==", id(end)));
	}
	if (first) goesOn = logical(clone(first), "||", goesOn);
	over.push(ifThen(isOver, breaks()));
	const strip = [
		declare("const", end, limit),
		labelled(loop, {
			...inner,
			loc: loop.loc
		}),
		...over,
		poll
	];
	return [...out, {
		...forLoop(null, goesOn, null, block(strip)),
		loc: loop.loc
	}];
}
/** 0 for an innermost loop; calls that can leave count as a level. */
function loopLevel(loop) {
	let inner = hasLeavingCall(loop.body) ? 0 : -1;
	const visit = (node) => {
		if (node.type === "MgrLoop" && node.polled) inner = Math.max(inner, loopLevel(node));
		else for (const list of nestedLists(node)) list.forEach(visit);
	};
	visit(loop.body);
	return Math.min(inner + 1, STRIP_ROUNDS.length - 1);
}
function hasLeavingCall(node) {
	return contains$1(node, (inner) => inner.type === "MgrCall" || inner.type === "CallExpression" && inner.leaves === true);
}
function stripRounds(loop, level) {
	if (level > 0) return STRIP_ROUNDS[level];
	const wanted = STRIP_NODES / Math.max(1, size(loop.body));
	const power = 2 ** Math.round(Math.log2(wanted));
	return Math.min(STRIP_MAX, Math.max(STRIP_MIN, power));
}
/** What one round is taken to cost, in units of the budget (about a nanosecond each). */
function roundCost(loop) {
	let cost = Math.max(1, size(loop.body) >> 3);
	const visit = (node) => {
		if (node.type === "MgrLoop") cost += ASSUMED_ROUNDS * roundCost(node);
		else if (node.type === "MgrCall") cost += ASSUMED_CALL;
		for (const list of nestedLists(node)) if (node.type !== "MgrLoop") list.forEach(visit);
	};
	visit(loop.body);
	return Math.min(cost, CHARGE_MAX);
}
// src/compiler/emit.ts
/**
* From a lowered unit to its two functions: the natural form, and the resume twin, which starts from a frame.
*
* The twin is the same code with a way in. It holds the point it is looking for in `$mgr_at` (0 once it is there):
* statements before the point are skipped, each local is loaded where the source declares it, and the loops around the
* point are entered without their tests. From there on it runs as the natural form does, with natural loops.
*/
const AT = "$mgr_at";
const VALUES = "$mgr_values";
/** The natural form, and the twin where the unit has points. */
function emitUnit(unit, strip, fresh) {
	const emitter = new Emitter(unit, {
		strip,
		numeric: numericLocals(block(unit.body), unit.params.flatMap(boundNames)),
		fresh
	});
	const natural = functionDeclaration(unit.natural, unit.params.map(clone), emitter.natural(unit.body), unit.at);
	return unit.flow.points.length > 0 ? [natural, emitter.twinFunction()] : [natural];
}
var Emitter = class {
	#unit;
	#options;
	#place = /* @__PURE__ */ new Map();
	constructor(unit, options) {
		this.#unit = unit;
		this.#options = options;
		unit.flow.variables.forEach((name, i) => {
			this.#place.set(name, i);
		});
	}
	/** `return spill(module, place, ...live)` */
	#leave(point) {
		const live = this.#unit.flow.points[point - 1]?.live ?? [];
		const place = literal(packPoint(this.#unit.index, point));
		return returns(call(ALIAS.spill, [
			id(MODULE_RECORD),
			place,
			...live.map((name) => this.#spilled(name))
		]));
	}
	/**
	* A number is handed over as the result of arithmetic (`x - 0` is x, also for -0). JavaScriptCore counts how a local is
	* used, unexecuted code included, before it keeps it as a raw double: as a plain argument it costs loops up to 2.5x.
	*/
	#spilled(name) {
		return this.#options.numeric.has(name) ? binary(id(name), "-", literal(0)) : id(name);
	}
	#checkLeft(value, point) {
		return ifThen(binary(value, "===", id(ALIAS.leave)), this.#leave(point));
	}
	#entry(node) {
		return entryStatement(this.#leave(node.point));
	}
	natural(list) {
		return list.flatMap((node) => this.#naturalStatement(node));
	}
	#naturalStatement(node) {
		switch (node.type) {
			case "MgrEntry": return [this.#entry(node)];
			case "MgrCall": return this.#naturalCall(node);
			case "MgrLoop": return emitLoop(node, block(this.natural(node.body.body), node.body), null, node.polled ? this.#leave(node.point) : null, this.#options);
			case "BlockStatement": return [block(this.natural(node.body), node)];
			case "IfStatement": return [{
				...clone({
					...node,
					consequent: null,
					alternate: null
				}),
				consequent: block(this.natural(node.consequent.body), node.consequent),
				alternate: node.alternate ? block(this.natural(node.alternate.body), node.alternate) : null
			}];
			case "LabeledStatement": return [{
				...node,
				body: this.#naturalStatement(node.body)[0]
			}];
			case "SwitchStatement": {
				const cases = node.cases.map((clause) => ({
					...clause,
					test: clone(clause.test),
					consequent: this.natural(clause.consequent)
				}));
				return [{
					...node,
					discriminant: clone(node.discriminant),
					cases
				}];
			}
			default: return [clone(node)];
		}
	}
	#naturalCall(node) {
		const made = clone(node.call);
		if (!node.target) return [this.#checkLeft(made, node.point)];
		return [node.declares ? declare("const", clone(node.target), made, node) : statement(assign(clone(node.target), made), node), this.#checkLeft(clone(node.target), node.point)];
	}
	twinFunction() {
		const { params, body, twin, at } = this.#unit;
		const loads = [...new Set(params.flatMap(boundNames))].map((name) => declare("let", name, this.#place.has(name) ? this.#load(name) : null));
		return functionDeclaration(twin, [id(AT), id(VALUES)], [...loads, ...this.#twin(body)], at);
	}
	#load(name) {
		return member(id(VALUES), literal(this.#place.get(name)));
	}
	#arrived() {
		return binary(id(AT), "===", literal(0));
	}
	#arrive() {
		return assign(id(AT), literal(0));
	}
	#twin(list) {
		const out = [];
		const skipped = [];
		const lastRanged = list.findLastIndex((node) => node.range);
		const flush = () => {
			if (skipped.length > 0) out.push(ifThen(this.#arrived(), block(skipped.splice(0))));
		};
		list.forEach((node, i) => {
			const later = i < lastRanged;
			if (node.type === "MgrCall") {
				flush();
				out.push(...this.#twinCall(node, later));
			} else if (node.range) {
				flush();
				const made = this.#twinStatement(node);
				const reached = binary(id(AT), "<=", literal(node.range[1]));
				if (later && node.type !== "MgrEntry") out.push(ifThen(reached, made.length === 1 && made[0] ? made[0] : block(made)));
				else out.push(...made);
			} else if (!later) out.push(...this.natural([node]));
			else if (declaredNames(node).length > 0) {
				flush();
				out.push(...this.#twinDeclaration(node));
			} else skipped.push(...this.natural([node]));
		});
		flush();
		return out;
	}
	/** A declaration that is either run or loaded. */
	#twinDeclaration(node) {
		const { id: target, init } = node.declarations[0];
		const value = init ? clone(init) : undefinedValue();
		if (target.type === "Identifier") {
			const loaded = this.#place.has(target.name) ? this.#load(target.name) : undefinedValue();
			return [declare(node.kind, clone(target), conditional(this.#arrived(), value, loaded), node)];
		}
		const names = boundNames(target);
		const run = statement(assign(clone(target), value, "=", node), node);
		const load = names.filter((name) => this.#place.has(name)).map((name) => statement(assign(id(name), this.#load(name))));
		return [...names.map((name) => declare("let", name, null)), ifThen(this.#arrived(), block([run]), load.length > 0 ? block(load) : null)];
	}
	#twinCall(node, later) {
		const here = binary(id(AT), "===", literal(node.point));
		const given = sequence(this.#arrive(), call(ALIAS.input, []));
		const made = clone(node.call);
		const guard = (steps) => later ? [ifThen(binary(id(AT), "<=", literal(node.point)), block(steps))] : steps;
		if (!node.target) return guard([this.#checkLeft(conditional(this.#arrived(), made, given), node.point)]);
		if (!node.declares) return guard([statement(assign(clone(node.target), conditional(this.#arrived(), made, given)), node), this.#checkLeft(clone(node.target), node.point)]);
		const loaded = this.#place.has(node.target.name) ? this.#load(node.target.name) : undefinedValue();
		const value = later ? conditional(here, given, loaded) : given;
		return [declare("const", clone(node.target), conditional(this.#arrived(), made, value), node), this.#checkLeft(clone(node.target), node.point)];
	}
	/** A statement that holds points. */
	#twinStatement(node) {
		switch (node.type) {
			case "MgrEntry": return [this.#arriveAt(node.point)];
			case "MgrLoop": return this.#twinLoop(node);
			case "BlockStatement": return [block(this.#twin(node.body), node)];
			case "LabeledStatement": return [{
				...node,
				body: this.#twinStatement(node.body)[0]
			}];
			case "IfStatement": return [this.#twinIf(node)];
			case "SwitchStatement": return this.#twinSwitch(node);
			default: throw new Error(`no twin for ${node.type}`);
		}
	}
	#arriveAt(point) {
		return ifThen(binary(id(AT), "===", literal(point)), statement(this.#arrive()));
	}
	#twinLoop(node) {
		const inside = node.polled ? node.range[1] > node.point : true;
		const first = inside ? binary(id(AT), "!==", literal(0)) : null;
		const loop = emitLoop(node, block(inside ? this.#twin(node.body.body) : this.natural(node.body.body), node.body), first, node.polled ? this.#leave(node.point) : null, this.#options);
		return node.polled ? [block([this.#arriveAt(node.point), ...loop])] : loop;
	}
	#twinIf(node) {
		const consequent = rangeOf(node.consequent.body);
		const alternate = node.alternate ? rangeOf(node.alternate.body) : null;
		const wayIn = !consequent ? literal(false) : !alternate ? literal(true) : binary(id(AT), "<=", literal(consequent[1]));
		return ifThen(conditional(this.#arrived(), clone(node.test), wayIn), block(this.#twin(node.consequent.body), node.consequent), node.alternate ? block(this.#twin(node.alternate.body), node.alternate) : null, node);
	}
	/** The clause to enter is found first (by the tests, or by the point), and switched on. */
	#twinSwitch(node) {
		const chosen = this.#options.fresh("$mgr_case");
		const value = this.#options.fresh("$mgr_on");
		const clauses = node.cases;
		const fallback = clauses.findIndex((clause) => clause.test === null);
		let byTest = literal(fallback);
		let byPoint = literal(-1);
		for (let i = clauses.length - 1; i >= 0; i--) {
			const clause = clauses[i];
			if (clause.test) byTest = conditional(binary(id(value), "===", clone(clause.test)), literal(i), byTest);
			const range = rangeOf(clause.consequent);
			if (range) byPoint = conditional(binary(id(AT), "<=", literal(range[1])), literal(i), byPoint);
		}
		const tested = sequence(assign(id(value), clone(node.discriminant)), byTest);
		const cases = clauses.map((clause, i) => ({
			type: "SwitchCase",
			test: literal(i),
			consequent: rangeOf(clause.consequent) ? this.#twin(clause.consequent) : this.natural(clause.consequent)
		}));
		return [block([
			declare("let", value, null),
			declare("const", chosen, conditional(this.#arrived(), tested, byPoint)),
			{
				type: "SwitchStatement",
				discriminant: id(chosen),
				cases,
				loc: node.loc
			}
		])];
	}
};
function rangeOf(list) {
	const ranges = list.map((node) => node.range).filter((range) => range !== null);
	const first = ranges[0];
	const last = ranges.at(-1);
	return first && last ? [first[0], last[1]] : null;
}
// src/compiler/entry-polls.ts
/** Where recursive functions poll, and which loops need no poll because of it. */
/**
* Takes the poll off each loop of a recursive function that calls a recursive function of this module in every round: that one
* polls at its entry. Returns the units so called; they have to poll first of all, also in their base case. (Loops outside of
* the recursion keep their poll: it is rare there, and the base case stays free of one.)
*/
function dropNeedlessPolls(units) {
	const recursive = new Map(units.filter(({ unit }) => unit.leaves && unit.recursive).map((one) => [one.unit.natural, one]));
	const pollsFirst = /* @__PURE__ */ new Set();
	const visit = (node) => {
		if (node.type === "MgrLoop" && node.polled) {
			const called = recursive.get(calledEveryRound(node) ?? "");
			if (called) {
				node.polled = false;
				pollsFirst.add(called);
			}
		}
		for (const list of nestedLists(node)) list.forEach(visit);
	};
	for (const { body } of recursive.values()) body.forEach(visit);
	return pollsFirst;
}
/** The name of a function that can leave, called before anything in the round can end it. */
function calledEveryRound(loop) {
	for (const node of loop.body.body) {
		if (node.type === "MgrCall") return node.call.callee?.name ?? null;
		if (continues(node)) return null;
	}
	return null;
}
/** True where the statement may go on with the next round. (What ends the loop needs no poll.) */
function continues(node) {
	let found = false;
	walk(node, (inner) => {
		if (isFunction(inner)) return false;
		if (inner.type === "ContinueStatement") found = true;
		return !found && !(inner !== node && isLoop(inner));
	});
	return found;
}
/** After the leading `if (...) return ...;` without calls that can leave: a recursion's base case need not poll. */
function entryPlace(body) {
	const place = body.findIndex((node) => !isBaseCase(node));
	return place < 0 ? body.length : place;
}
function isBaseCase(node) {
	if (node.type !== "IfStatement" || node.alternate || node.consequent.body.length !== 1) return false;
	const [only] = node.consequent.body;
	return only.type === "ReturnStatement" && !only.argument?.leaves;
}
const KNOWN = /* @__PURE__ */ new Set([
	"fork",
	"join",
	"forkAll",
	"joinAll",
	"parallelFor",
	"parallelReduce",
	"parallelMap",
	"parallelSort"
]);
/** The function of the package that a call expression calls; null for any other call. */
function forkOp(module, node) {
	if (node.type !== "CallExpression" || node.optional) return null;
	if (node.forkOp) return node.forkOp;
	const { callee } = node;
	const isNamespace = callee.type === "MemberExpression" && !callee.computed && callee.object.type === "Identifier";
	const name = isNamespace ? callee.object : callee;
	const variable = name.type === "Identifier" ? module.variableOf.get(name) : void 0;
	const imported = variable && module.imports.get(variable);
	if (imported?.specifier !== "mgr-scheduler" || imported.name === "*" !== isNamespace) return null;
	const called = isNamespace ? callee.property.name : imported.name;
	return KNOWN.has(called) ? called : null;
}
/** True where the module imports something of these. */
function importsForks(module) {
	return [...module.imports.values()].some(({ specifier, name }) => specifier === "mgr-scheduler" && (name === "*" || KNOWN.has(name)));
}
/** The calls of these functions in a function's own body. */
function ownForkCalls(fn) {
	const found = [];
	walk(fn.node, (node) => {
		if (node !== fn.node && isFunction(node)) return false;
		if (forkOp(fn.module, node)) found.push(node);
		return true;
	});
	return found;
}
/** The function expression that stands in the place of a call, if one does. */
function madeCallee(node) {
	return node.type === "CallExpression" && node.callee.made ? node.callee.made : null;
}
// src/compiler/fork-templates.ts
/**
* What stands in the place of a call that works on a range, or on all forks at once: a function expression, called in place. The names
* in these texts are made unique; `BODY`, `FN` and the like are what the user wrote; `$name` is an export of the ABI; `SNAPSHOTS`
* are locals that the body reads and that change elsewhere: their values of the moment are handed over under the same names.
*
* Two functions for a range: the outer one evaluates and checks the arguments in the order of the call, the inner one is what is split.
*/
const CLAIMS = (round) => `
    const open = $rangeOpen();
    let index = +lo, stop = index, claimed = 0;
    claims: while ((stop = $rangeClaim(open, index, hi, grain)) > index) {
      claimed = stop - index;
      round: for (; index < stop; index++) ${round};
    }`;
const PARALLEL_FOR = `(function made(lo, hi, options, SNAPSHOTS) {
  return (function range(SNAPSHOTS, grain, lo, hi) {
    const body = BODY;
    ${CLAIMS("body(index)")}
    while ($rangeParts(open)) $rangeJoin(open);
    $rangeClose(open);
  })(SNAPSHOTS, $rangeGrain(options, 'parallelFor'), $rangeBound(lo, 'parallelFor'), $rangeBound(hi, 'parallelFor'));
})(LO, HI, OPTIONS, SNAPSHOTS)`;
const PARALLEL_REDUCE = `(function made(lo, hi, identity, options, SNAPSHOTS) {
  return (function range(SNAPSHOTS, identity, grain, lo, hi) {
    const body = BODY;
    const combine = COMBINE;
    let value = identity;
    ${CLAIMS("value = combine(value, body(index))")}
    while ($rangeParts(open)) {
      const part = $rangeJoin(open);
      value = combine(value, part);
    }
    $rangeClose(open);
    return value;
  })(SNAPSHOTS, identity, $rangeGrain(options, 'parallelReduce'), $rangeBound(lo, 'parallelReduce'), $rangeBound(hi, 'parallelReduce'));
})(LO, HI, IDENTITY, OPTIONS, SNAPSHOTS)`;
const PARALLEL_MAP = `(function made(source, target, options, SNAPSHOTS) {
  const length = $mapLength(source, target);
  (function range(SNAPSHOTS, source, target, grain, lo, hi) {
    const body = BODY;
    ${CLAIMS("target[index] = body(source[index], index)")}
    while ($rangeParts(open)) $rangeJoin(open);
    $rangeClose(open);
  })(SNAPSHOTS, source, target, $rangeGrain(options, 'parallelMap'), 0, length);
  return target;
})(SOURCE, TARGET, OPTIONS, SNAPSHOTS)`;
/** The forks are the caller's: `transparent`. */
const FORK_ALL = `(function made(chosen, items) {
  const forks = [];
  for (const item of items) {
    const one = $fork(FN, item);
    forks.push(one);
  }
  return forks;
})(FN_VALUE, ITEMS)`;
const JOIN_ALL = `(function made(forks) {
  const values = [];
  for (const one of forks) {
    const value = $join(one);
    values.push(value);
  }
  return values;
})(FORKS)`;
/** Ranges of at most so many elements are sorted by the array's own `sort`. */
const LEAF = 8192;
/**
* Quicksort with three parts, as the elements that are equal to the pivot need no more sorting; but 0 and -0 are equal and have an
* order, so those go through the array's own `sort`. NaN comes last: it is in the upper part, and never the pivot. A bad run of pivots
* ends in the array's own `sort` as well (`depth`).
*/
const SORT_NUMBERS = `(function made(array) {
  function sort(array, low, high, depth) {
    const lo = +low, hi = +high, left = +depth;
    if (hi - lo <= ${LEAF} || left === 0) {
      array.subarray(lo, hi).sort();
      return;
    }
    const a = array[lo], b = array[lo + ((hi - lo) >>> 1)], c = array[hi - 1];
    let pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    if (pivot !== pivot) pivot = a === a ? a : b === b ? b : c;
    if (pivot !== pivot) {
      array.subarray(lo, hi).sort();
      return;
    }
    let less = lo, more = hi, at = lo;
    while (at < more) {
      const value = array[at];
      if (value < pivot) {
        array[at] = array[less];
        array[less] = value;
        less++;
        at++;
      } else if (value > pivot || value !== value) {
        more--;
        array[at] = array[more];
        array[more] = value;
      } else at++;
    }
    if (pivot === 0) array.subarray(less, more).sort();
    const lower = $fork(sort, array, lo, less, left - 1);
    sort(array, more, hi, left - 1);
    $join(lower);
  }
  sort(array, 0, $sortLength(array), 64);
  return array;
})(ARRAY)`;
/** Merge sort, as sorting by a comparator is stable. The lower half is merged from a copy. */
const SORT_BY = `(function made(array, SNAPSHOTS) {
  const compare = COMPARE;
  function sort(array, low, high) {
    const lo = +low, hi = +high;
    if (hi - lo <= ${LEAF}) {
      array.subarray(lo, hi).sort((left, right) => compare(left, right));
      return;
    }
    const middle = lo + ((hi - lo) >>> 1);
    const lower = $fork(sort, array, lo, middle);
    sort(array, middle, hi);
    $join(lower);
    const copy = array.slice(lo, middle);
    const length = copy.length;
    let i = 0, j = middle, k = lo;
    while (i < length && j < hi) {
      const left = copy[i], right = array[j];
      if (compare(right, left) < 0) {
        array[k] = right;
        j++;
      } else {
        array[k] = left;
        i++;
      }
      k++;
    }
    while (i < length) array[k++] = copy[i++];
  }
  sort(array, 0, $sortLength(array));
  return array;
})(ARRAY, SNAPSHOTS)`;
// src/compiler/texts.ts
/** A callee as an error message shows it. */
function textOf(node) {
	if (node.type === "Identifier") return node.shownAs ?? node.name;
	if (node.type === "ThisExpression") return "this";
	if (node.type === "MemberExpression") return node.computed ? `${textOf(node.object)}[...]` : `${textOf(node.object)}.${node.property.name}`;
	return "(intermediate value)";
}
// src/compiler/fork-expand.ts
/**
* Before anything is analysed, calls of `parallelFor` and the like are written out as functions that are called in place
* (fork-templates.ts): from there on they are nested functions like any other, which are lifted and can leave. What can't be written
* out (a body that is no function of the source) stays as it was, and is refused where a task reaches it.
*/
/** What a call of a function is taken to cost that stands elsewhere. */
const UNKNOWN_COST = 16;
/** Writes out all such calls of the module; `module.expansions` has what stood there. */
function expandForkCalls(module) {
	const suffix = freeSuffix(module.code);
	const visit = (node) => {
		for (const key in node) {
			if (key === "loc") continue;
			const value = node[key];
			if (Array.isArray(value)) value.forEach((item, i) => {
				if (typeof item?.type === "string") child(item, (made) => {
					value[i] = made;
				});
			});
			else if (typeof value?.type === "string") child(value, (made) => {
				node[key] = made;
			});
		}
	};
	const child = (node, put) => {
		visit(node);
		const op = forkOp(module, node);
		const made = op && expand(module, op, node, suffix);
		if (!made) return;
		module.expansions.push({
			original: node,
			put
		});
		put(made);
	};
	visit(module.ast);
}
/** What keeps the names of the templates apart from all names of the module. */
function freeSuffix(code) {
	let suffix = "$";
	while (code.includes(suffix)) suffix += "$";
	return suffix;
}
function expand(module, op, node, suffix) {
	const args = node.arguments;
	if (args.some((argument) => argument.type === "SpreadElement")) return null;
	const fill = (text, made, parts, names, bodies) => new Filler(module, node, suffix, {
		op,
		name: op,
		...made
	}, named(names, parts), bodies).run(text);
	const [a, b, c, d, e, f] = args;
	switch (op) {
		case "parallelFor":
			if (!isCallable(module, c)) return null;
			return fill(PARALLEL_FOR, {}, [
				a,
				b,
				d
			], [
				"LO",
				"HI",
				"OPTIONS"
			], { BODY: c });
		case "parallelReduce":
			if (!isCallable(module, d) || !isCallable(module, e)) return null;
			return fill(PARALLEL_REDUCE, {}, [
				a,
				b,
				c,
				f
			], [
				"LO",
				"HI",
				"IDENTITY",
				"OPTIONS"
			], {
				BODY: d,
				COMBINE: e
			});
		case "parallelMap":
			if (!isCallable(module, c)) return null;
			return fill(PARALLEL_MAP, {}, [
				a,
				b,
				d
			], [
				"SOURCE",
				"TARGET",
				"OPTIONS"
			], { BODY: c });
		case "parallelSort":
			if (!b || b.type === "Identifier" && b.name === "undefined") return fill(SORT_NUMBERS, {}, [a], ["ARRAY"], {});
			return isCallable(module, b) ? fill(SORT_BY, {}, [a], ["ARRAY"], { COMPARE: b }) : null;
		case "forkAll": {
			if (!a || isFunction(a)) return null;
			const known = isCallable(module, a);
			return fill(FORK_ALL, { transparent: true }, [known ? void 0 : a, b], ["FN_VALUE", "ITEMS"], known ? { FN: a } : {});
		}
		case "joinAll": return fill(JOIN_ALL, {}, [a], ["FORKS"], {});
		default: return null;
	}
}
const named = (names, parts) => Object.fromEntries(names.map((name, i) => [name, parts[i] ?? undefinedValue()]));
/** True for a function in place, or the name of one: of the module, imported, or nested. */
function isCallable(module, node) {
	if (!node) return false;
	if (isFunction(node)) return !node.async && !node.generator;
	if (node.type === "MemberExpression" && !node.computed && node.object.type === "Identifier") {
		const variable = module.variableOf.get(node.object);
		return variable !== void 0 && module.imports.get(variable)?.name === "*";
	}
	const variable = node.type === "Identifier" ? module.variableOf.get(node) : void 0;
	if (!variable || variable.defs.length !== 1) return false;
	const [definition] = variable.defs;
	if (definition.type === "FunctionName" || definition.type === "ImportBinding") return true;
	const declarator = definition.node;
	if (!(definition.type === "Variable" && definition.parent?.kind === "const") || declarator.id.type !== "Identifier" || !declarator.init) return false;
	return isFunction(declarator.init) || variable.scope.type === "module" && declarator.init.type === "CallExpression";
}
/** Locals that the functions read, and that change outside of them only: with their values of the moment, all is as before. */
function snapshots(module, functions) {
	const found = /* @__PURE__ */ new Set();
	const within = (node) => functions.some((fn) => contains(fn, node));
	for (const fn of functions) walk(fn, (node) => {
		const variable = node.type === "Identifier" ? module.variableOf.get(node) : void 0;
		if (!variable || variable.scope.type === "module" || variable.scope.type === "global") return;
		const [definition] = variable.defs;
		if (!definition || within(definition.name)) return;
		const writes = variable.references.filter((reference) => reference.isWrite() && reference.init !== true);
		const isVar = definition.parent?.kind === "var";
		if (writes.length === 0 && !isVar) return;
		if (!writes.some(({ identifier }) => within(identifier))) found.add(variable);
	});
	return [...found].map((variable) => variable.name);
}
const contains = (outer, inner) => inner.start >= outer.start && inner.end <= outer.end;
/** Makes the tree of one template: every node stands where the call stood. */
var Filler = class {
	#at;
	#suffix;
	#made;
	#parts;
	#bodies;
	#snapshots;
	constructor(module, at, suffix, made, parts, bodies) {
		this.#at = at;
		this.#suffix = suffix;
		this.#made = made;
		this.#parts = parts;
		this.#bodies = bodies;
		this.#snapshots = snapshots(module, Object.values(bodies).filter(isFunction));
	}
	run(text) {
		return this.#copy(parseExpressionAt(text, 0, { ecmaVersion: "latest" }));
	}
	#copy(node) {
		if (node.type === "Identifier") return this.#identifier(node);
		if (node.type === "LabeledStatement") {
			const loop = this.#copy(node.body);
			if (node.label.name === "claims") loop.claims = this.#cost();
			else loop.isClaimed = true;
			return loop;
		}
		const copy = { type: node.type };
		for (const key in node) {
			if (key === "start" || key === "end") continue;
			const value = node[key];
			if (Array.isArray(value)) copy[key] = value.flatMap((item) => this.#item(item));
			else copy[key] = typeof value?.type === "string" ? this.#child(value, node, key) : value;
		}
		return this.#place(this.#mark(copy, node));
	}
	/** What a round is taken to cost (see emit-loops.ts). */
	#cost() {
		const costs = Object.values(this.#bodies).map((body) => isFunction(body) ? size(body.body) >> 3 : UNKNOWN_COST);
		return Math.max(1, costs.reduce((sum, cost) => sum + cost, 0));
	}
	/** What the compiler has to know about a function or a call of the template. */
	#mark(copy, node) {
		if (node.type === "FunctionExpression" && node.id) {
			copy.made = {
				...this.#made,
				range: node.id.name === "range"
			};
			if (node.id.name === "range") copy.made.transparent = false;
		}
		if (node.type === "CallExpression" && node.callee.name === "$fork") copy.forkOp = "fork";
		if (node.type === "CallExpression" && node.callee.name === "$join") copy.forkOp = "join";
		if (node.type === "CallExpression" && node.callee.name === "$rangeJoin") Object.assign(copy, {
			leaves: true,
			safepoint: "join"
		});
		if (node.type === "BlockStatement") copy.body = copy.body.filter((child) => !this.#isNameOnly(child));
		if (node.type === "FunctionDeclaration") copy.displayName = this.#made.op;
		return copy;
	}
	/** `const body = f`: `f` is called by its own name. */
	#isNameOnly(child) {
		const init = child.type === "VariableDeclaration" ? child.declarations[0].init : null;
		return init !== null && Object.values(this.#bodies).includes(init) && !isFunction(init);
	}
	#item(item) {
		if (item?.type === "Identifier" && item.name === "SNAPSHOTS") return this.#snapshots.map((name) => this.#place(id(name)));
		return [item && this.#copy(item)];
	}
	#child(node, parent, key) {
		return key === "property" && !parent.computed || key === "key" && !parent.computed ? this.#place({ ...node }) : this.#copy(node);
	}
	#identifier(node) {
		const { name } = node;
		const part = this.#parts[name] ?? this.#bodies[name];
		if (part) {
			if (isFunction(part) && this.#bodies[name] === part) part.displayName ??= part.id?.name ?? name.toLowerCase();
			return part;
		}
		if (name === "FN") return this.#place(id(`chosen${this.#suffix}`));
		const body = this.#bodies[name.toUpperCase()];
		if (body && !isFunction(body)) return clone(body);
		if (name.startsWith("$")) return this.#place(id(ALIAS[name.slice(1)] ?? name));
		const own = this.#place(id(`${name}${this.#suffix}`));
		const given = this.#parts[name.toUpperCase()];
		if (given) own.shownAs = textOf(given);
		return own;
	}
	#place(node) {
		const { start, end, loc } = this.#at;
		const range = this.#at.range;
		return {
			...node,
			start,
			end,
			loc,
			range
		};
	}
};
/** Puts back what was written out between two places of the source: nothing is compiled there. */
function undoExpansions(module, isCompiled) {
	for (const { original, put } of module.expansions) if (!isCompiled(original.start)) put(original);
}
// src/compiler/fresh-names.ts
/** Names for what the compiler makes, none of which the module has. */
/** Names that compiled code may use without meeting a name of the module. */
var Names = class {
	#taken;
	constructor(module) {
		this.#taken = /* @__PURE__ */ new Set();
		walk(module.ast, (node) => {
			if (node.type === "Identifier") this.#taken.add(node.name);
		});
	}
	/** A fresh name that begins with `stem`. */
	fresh(stem) {
		if (this.take(stem)) return stem;
		for (let n = 1;; n++) {
			const name = `${stem}$${n}`;
			if (this.take(name)) return name;
		}
	}
	/** Takes a name; false where it is taken already. */
	take(name) {
		if (this.#taken.has(name)) return false;
		this.#taken.add(name);
		return true;
	}
};
/** The name of a unit's natural form. */
function naturalName(names, name) {
	return names.fresh(`${name === "default" ? "task" : name}${NATURAL_SUFFIX}`);
}
// src/compiler/lower-context.ts
/** What all parts of lowering share. */
/** True where the expression (closures aside) holds a call that can leave. */
function hasLeave(node) {
	if (!node || isFunction(node)) return false;
	return contains$1(node, (inner) => inner.type === "CallExpression" && inner.leaves === true);
}
/** A new local that holds the value. */
function temporary(value, context, out) {
	const name = context.names.fresh("value$");
	out.push(declare("const", name, value, value));
	context.declared.add(name);
	return id(name);
}
function lowerBlock(node, context) {
	const out = [];
	context.statements(node.type === "BlockStatement" ? node.body : [node], out);
	return block(out, node);
}
// src/compiler/lower-operands.ts
const slot = (node, key) => ({
	get: () => node[key],
	set: (value) => {
		node[key] = value;
	}
});
const listSlots = (node, key) => node[key].flatMap((item, i) => item ? [{
	get: () => node[key][i],
	set: (value) => {
		node[key][i] = value;
	}
}] : []);
/** Lowers operands that are evaluated in this order; those before the last one that can leave are kept. */
function lowerOperands(node, slots, context, out) {
	let last = -1;
	slots.forEach((operand, i) => {
		if (hasLeave(operand.get())) last = i;
	});
	slots.forEach((operand, i) => {
		if (i > last) return;
		const value = context.expression(operand.get(), out);
		const later = slots.slice(i + 1, last + 1).map((other) => other.get());
		if (i === last) operand.set(value);
		else operand.set(operand.copy ? temporary(operand.copy(value), context, out) : keep(value, later, context, out));
	});
	return node;
}
/** The value, safe from what `later` does: as it is where nothing can change it, else in a temporary. */
function keep(value, later, context, out) {
	if (value.type === "SpreadElement") return {
		...value,
		argument: temporary({
			type: "ArrayExpression",
			elements: [value]
		}, context, out)
	};
	return isStable(value, later, context) ? value : temporary(value, context, out);
}
function isStable(value, later, context) {
	if (value.type === "Literal") return value.regex === void 0;
	if (value.type === "UnaryExpression" && value.operator === "void") return value.argument.type === "Literal";
	if (value.type !== "Identifier") return false;
	if (value.isRaw) return true;
	if (!context.declared.has(value.name) && !context.isConstantOutside(value.name)) return false;
	return !later.some((expression) => assigns(expression, value.name));
}
/** A reference's operands, kept where `later` could change them. */
function lowerReference(target, context, out, later) {
	if (target.type !== "MemberExpression") return target;
	const keptObject = keep(context.expression(target.object, out), [target.property, ...later], context, out);
	if (!target.computed) return {
		...target,
		object: keptObject
	};
	const property = context.expression(target.property, out);
	return {
		...target,
		object: keptObject,
		property: keep(property, later, context, out)
	};
}
// src/compiler/lower-forks.ts
/**
* Lowering of forks and joins (docs/decisions/0008-forks.md). General forks become plain calls here. Strict ones become `MgrFork`
* statements and calls with a `join`, which `expandForks` writes out once the whole function is lowered: only then is it known which
* arguments are numbers.
*
* - `MgrFork { target, args, fork }`: `let target = fork(...)`.
*/
/** A fork whose value is the number that names it, or a call in the place of a fork that is joined at once. */
function lowerGeneralFork(node, context, out, unused) {
	const { kind, leaves, site } = node.fork;
	lowerOperands(node, listSlots(node, "arguments"), context, out);
	const args = node.arguments.map((argument) => carried(argument, context, out));
	const run = {
		...call(node.callee, args, node),
		leaves
	};
	if (kind === "joined") return context.expression(run, out, unused);
	run.safepoint = "fork";
	const full = call(ALIAS.forkFullNow, []);
	const settled = call(ALIAS.forkSettled, [run], node);
	const pushed = call(ALIAS.forkPush, [id(site), ...args.map(clone)], node);
	return context.expression(conditional(full, settled, pushed), out, unused);
}
/** An argument as the child gets it, in a local that nothing changes. */
function carried(argument, context, out) {
	if (argument.type === "Literal" && !argument.regex) return argument;
	const value = isPlainName(argument, context) ? argument : temporary(argument, context, out);
	return isPrimitive(argument) ? value : temporary(carriedValue(value), context, out);
}
const isPlainName = (node, context) => node.type === "Identifier" && context.declared.has(node.name);
/** `typeof x === 'object' || typeof x === 'function' ? carry(x) : x` */
function carriedValue(value) {
	const is = (type) => binary({
		type: "UnaryExpression",
		operator: "typeof",
		prefix: true,
		argument: clone(value)
	}, "===", literal(type));
	return conditional(logical(is("object"), "||", is("function")), call(ALIAS.carry, [clone(value)]), clone(value));
}
const ARITHMETIC = /* @__PURE__ */ new Set([
	"-",
	"*",
	"/",
	"%",
	"**",
	"|",
	"&",
	"^",
	"<<",
	">>",
	">>>"
]);
const COMPARISON = /* @__PURE__ */ new Set([
	"<",
	"<=",
	">",
	">=",
	"==",
	"!=",
	"===",
	"!==",
	"in",
	"instanceof",
	"+"
]);
/** True for an expression that can't give an object. */
function isPrimitive(node) {
	switch (node.type) {
		case "Literal": return node.regex === void 0;
		case "TemplateLiteral":
		case "UnaryExpression":
		case "UpdateExpression": return true;
		case "BinaryExpression": return ARITHMETIC.has(node.operator) || COMPARISON.has(node.operator);
		case "ConditionalExpression": return isPrimitive(node.consequent) && isPrimitive(node.alternate);
		default: return false;
	}
}
/** `const a = fork(...)`, strict. */
function lowerStrictFork(declarator, context, out) {
	const node = declarator.init;
	lowerOperands(node, listSlots(node, "arguments"), context, out);
	const args = node.arguments;
	context.declared.add(declarator.id.name);
	out.push({
		type: "MgrFork",
		target: declarator.id,
		args,
		fork: node.fork,
		loc: node.loc ?? null
	});
}
/** `join(a)`, strict: what comes before its call. */
function lowerStrictJoin(node, context, out) {
	const fork = node.join;
	if (!fork.isNamedHole) return;
	fork.hole = context.names.fresh("entry$");
	out.push(declare("const", fork.hole, id(fork.declarator.id.name)));
}
/** Writes out the strict forks of a lowered function, and their joins. */
function expandForks(params, body, names, siteName) {
	const numeric = numericLocals(block(body), params.flatMap(boundNames));
	const isSteady = (node) => node.type === "Identifier" && !assigns(block(body), node.name);
	const expand = (list) => {
		for (let i = 0; i < list.length; i++) {
			const node = list[i];
			if (node.type === "MgrFork") {
				const made = expandFork(node, {
					numeric,
					isSteady,
					names,
					siteName
				});
				list.splice(i, 1, ...made);
				i += made.length - 1;
			} else if (node.type === "MgrCall" && node.call.join) node.call = strictJoin(node.call);
			else if (node.type === "ReturnStatement" && node.argument?.join) node.argument = strictJoin(node.argument);
			else nestedLists(node).forEach(expand);
		}
	};
	expand(body);
}
function expandFork(node, expansion) {
	const { fork, target } = node;
	const strict = fork.strict;
	const out = [];
	let numericMask = 0;
	strict.args = node.args.map((argument, i) => {
		if (isNumeric(argument, expansion.numeric)) numericMask |= 1 << i;
		return argumentOf(argument, expansion, out);
	});
	const argc = strict.args.length;
	strict.site = expansion.siteName({
		raw: strict.raw,
		argc,
		numericMask,
		kind: 0,
		name: fork.name
	});
	const a = () => id(target.name);
	const store = (to, i, value) => statement(assign(member(id(to), i === 0 ? a() : binary(a(), "+", literal(i)), true), value));
	const stores = strict.args.map((argument, i) => {
		const isNumber = (numericMask >> i & 1) === 1;
		return store(isNumber ? ALIAS.latentNumbers : ALIAS.latentValues, i, clone(argument));
	});
	const next = statement(assign(latentWord(0), binary(a(), "+", literal(Math.max(1, argc)))));
	const push = block([
		store(ALIAS.latentSites, 0, id(strict.site)),
		...stores,
		next
	]);
	const full = statement(call(ALIAS.forkFull, [
		id(strict.site),
		a(),
		...strict.args.map(clone)
	], node));
	const isRoom = binary(a(), "<", latentWord(2));
	return [
		...out,
		declare("let", a(), latentWord(0), node),
		ifThen(isRoom, push, block([full]), node)
	];
}
const latentWord = (word) => member(id(ALIAS.latent), literal(word));
/** An argument that fork and join both name. */
function argumentOf(argument, { numeric, isSteady, names }, out) {
	if (argument.type === "Literal" && !argument.regex) return argument;
	const isNumber = isNumeric(argument, numeric);
	if (isNumber && isSteady(argument)) return argument;
	const keep = (value) => {
		const name = names.fresh("value$");
		out.push(declare("const", name, value));
		return id(name);
	};
	if (isNumber || isPrimitive(argument)) return keep(argument);
	return keep(carriedValue(argument.type === "Identifier" ? argument : keep(argument)));
}
/** `a >= latent[1] || joinSlow(a, a) ? ((latent[0] = a), f(x)) : joined()`, or with a hole. */
function strictJoin(node) {
	const fork = node.join;
	const own = () => id(fork.declarator.id.name);
	const { isTop, lowest } = fork;
	const top = () => lowest === fork ? own() : id(lowest.hole);
	const isLatent = binary(isTop ? top() : own(), ">=", latentWord(1));
	const slow = call(ALIAS.joinSlow, [own(), isTop ? top() : literal(-1)], node);
	const take = isTop ? assign(latentWord(0), top()) : assign(member(id(ALIAS.latentSites), own(), true), {
		...undefinedValue(),
		operator: "-",
		argument: id(fork.site)
	});
	const run = sequence(take, call(fork.raw, fork.args.map(clone), node));
	return {
		...conditional(logical(isLatent, "||", slow), run, call(ALIAS.joined, [], node)),
		leaves: true,
		safepoint: "join",
		loc: node.loc
	};
}
/** The locals of a lowered function that hold indices of the latent stack. */
function forkLocals(body) {
	const found = [];
	const visit = (node) => {
		if (node.type === "VariableDeclaration") {
			const { id: target, init } = node.declarations[0];
			const isIndex = init?.type === "MemberExpression" && init.object.name === ALIAS.latent;
			const isRange = init?.type === "CallExpression" && init.callee.name === ALIAS.rangeOpen;
			if (isIndex || isRange) found.push(target.name);
		}
		for (const list of nestedLists(node)) list.forEach(visit);
	};
	body.forEach(visit);
	return found;
}
// src/compiler/lower-declarations.ts
/** Declarations and patterns: boxes for captured locals, and patterns whose keys or defaults hold calls that can leave. */
function lowerDeclarator(kind, declarator, context, out) {
	const { id: target, init } = declarator;
	if (init?.fork?.kind === "strict") {
		lowerStrictFork(declarator, context, out);
		return;
	}
	const value = init ? context.expression(init, out) : null;
	for (const name of boundNames(target)) context.declared.add(name);
	if (value && (hasLeave(target) || readsOwnBox(target, context))) {
		lowerPattern(target, value, (part, given) => {
			lowerDeclarator(kind, {
				type: "VariableDeclarator",
				id: part,
				init: given,
				loc: declarator.loc
			}, context, out);
		}, context, out);
		return;
	}
	if (target.type === "Identifier" && context.boxed.has(target.name)) {
		if (kind !== "var") out.push(declare("const", target, box(value ?? undefinedValue()), declarator));
		else if (value) out.push(statement(assign(member(target, "v"), value), declarator));
		return;
	}
	if (kind === "var") {
		if (value) out.push(statement(assign(boxTargets(target, context), value), declarator));
		return;
	}
	const boxed = boundNames(target).filter((name) => context.boxed.has(name));
	if (boxed.length > 0) {
		const boxes = boxed.map((name) => declare("const", name, box(id(renameTarget(target, name, context))), declarator));
		out.push(declare(kind, target, value, declarator), ...boxes);
		return;
	}
	out.push(declare(kind, target, value, declarator));
}
/** `[a, b = a]`, where `a` lives in a box. */
function readsOwnBox(pattern, context) {
	return boundNames(pattern).some((name) => context.boxed.has(name) && readsBox(pattern, name));
}
/** True where the field of the box `name` is read somewhere in `node`. */
function readsBox(node, name) {
	return mentions(node, (inner) => inner.type === "MemberExpression" && isBoxName(inner.object, name));
}
const isBoxName = (node, name) => node.type === "Identifier" && node.name === name;
/** True where a node at or below `node`, nested functions included, fulfils `test`. */
function mentions(node, test) {
	let found = false;
	walk(node, (inner) => {
		if (!found && test(inner)) found = true;
		return !found;
	});
	return found;
}
/**
* Where a list's function declarations are made: right before the first statement that names them, so that what they
* capture has been declared, and so that they are no live values (which keep a task on its thread) any earlier.
*/
function hoistPlaces(list, context) {
	const functions = list.filter((node) => node.type === "FunctionDeclaration");
	const isNamed = (node, fn) => node !== fn && mentions(node, (inner) => isBoxName(inner, fn.id.name));
	const places = functions.map((node) => {
		const first = list.findIndex((other) => other.type !== "FunctionDeclaration" && isNamed(other, node));
		return {
			node,
			before: context.boxed.has(node.id.name) ? 0 : first < 0 ? list.length : first
		};
	});
	for (let changed = true; changed;) {
		changed = false;
		for (const place of places) {
			const users = places.filter(({ node }) => isNamed(node, place.node));
			const before = Math.min(place.before, ...users.map((user) => user.before));
			if (before < place.before) changed = true;
			place.before = before;
		}
	}
	return places;
}
/** A nested function that is used as a value. */
function hoistFunction(node, context, out) {
	const name = node.id.name;
	context.declared.add(name);
	const made = {
		...node,
		type: "FunctionExpression",
		id: context.boxed.has(name) ? null : id(name)
	};
	if (context.boxed.has(name)) out.push(declare("const", name, box(made), node));
	else out.push(declare("let", name, made, node));
}
/**
* Takes a pattern apart whose keys or defaults hold calls that can leave, or read boxes of the same pattern; `bind` gets
* each name and its value, in order.
*/
function lowerPattern(pattern, value, bind, context, out) {
	if (pattern.type === "AssignmentPattern") {
		const given = temporary(value, context, out);
		const chosen = temporary(context.expression(defaulted(given, pattern.right), out), context, out);
		lowerPattern(pattern.left, chosen, bind, context, out);
	} else if (pattern.type === "ArrayPattern") {
		const items = temporary(call(ALIAS.arrayOf, [value, literal(textOf(value))]), context, out);
		pattern.elements.forEach((element, i) => {
			if (element?.type === "RestElement") lowerPattern(element.argument, restOf(items, i, context, out), bind, context, out);
			else if (element) lowerPattern(element, elementAt(items, i), bind, context, out);
			else out.push(statement(elementAt(items, i)));
		});
	} else if (pattern.type === "ObjectPattern") lowerObjectPattern(pattern, value, bind, context, out);
	else bind(pattern, value);
}
/** `i < items.length ? items[i] : undefined`: the length is asked for each time, which moves a cursor on. */
const elementAt = (items, i) => conditional(binary(literal(i), "<", member(clone(items), "length")), member(clone(items), literal(i)), undefinedValue());
/** `for (let index = i; index < items.length; index++) rest.push(items[index])` */
function restOf(items, i, context, out) {
	const rest = temporary({
		type: "ArrayExpression",
		elements: []
	}, context, out);
	const index = context.names.fresh("index$");
	const push = call(member(clone(rest), "push"), [member(clone(items), id(index))]);
	const steps = {
		type: "MgrLoop",
		kind: "for",
		test: binary(id(index), "<", member(clone(items), "length")),
		update: {
			type: "UpdateExpression",
			operator: "++",
			prefix: false,
			argument: id(index)
		},
		body: block([statement(push)]),
		labels: [],
		polled: false,
		loc: items.loc ?? null
	};
	out.push(block([declare("let", index, literal(i)), steps]));
	return rest;
}
function lowerObjectPattern(pattern, value, bind, context, out) {
	const source = temporary(value, context, out);
	out.push(declare("const", {
		type: "ObjectPattern",
		properties: []
	}, clone(source)));
	const taken = [];
	for (const property of pattern.properties) {
		if (property.type === "RestElement") {
			const rest = context.names.fresh("value$");
			const restPattern = {
				type: "ObjectPattern",
				properties: [...taken.map((key) => ({
					type: "Property",
					kind: "init",
					key: clone(key),
					value: id(context.names.fresh("value$")),
					computed: true,
					shorthand: false,
					method: false
				})), {
					type: "RestElement",
					argument: id(rest)
				}]
			};
			out.push(declare("const", restPattern, clone(source)));
			bind(property.argument, id(rest));
			continue;
		}
		const key = property.computed ? temporary(call(ALIAS.toKey, [context.expression(property.key, out)]), context, out) : literal(property.key.type === "Identifier" ? property.key.name : String(property.key.value));
		taken.push(key);
		lowerPattern(property.value, member(clone(source), clone(key)), bind, context, out);
	}
}
/** `value === undefined ? fallback : value` */
const defaulted = (value, fallback) => ({
	type: "ConditionalExpression",
	test: {
		type: "BinaryExpression",
		operator: "===",
		left: clone(value),
		right: undefinedValue()
	},
	consequent: fallback,
	alternate: clone(value)
});
/** In an assignment pattern, a name that lives in a box stands for the box's field. */
function boxTargets(pattern, context) {
	if (pattern.type === "Identifier") return context.boxed.has(pattern.name) ? member(pattern, "v") : pattern;
	const copy = { ...pattern };
	if (pattern.type === "AssignmentPattern") copy.left = boxTargets(pattern.left, context);
	else if (pattern.type === "RestElement") copy.argument = boxTargets(pattern.argument, context);
	else if (pattern.type === "ArrayPattern") copy.elements = pattern.elements.map((element) => element && boxTargets(element, context));
	else if (pattern.type === "ObjectPattern") copy.properties = pattern.properties.map((property) => property.type === "RestElement" ? boxTargets(property, context) : {
		...property,
		shorthand: false,
		value: boxTargets(property.value, context)
	});
	return copy;
}
/** Gives the target `name` of a pattern another name, which is returned. */
function renameTarget(pattern, name, context) {
	const arrival = context.names.fresh(`${name}$p`);
	walk(pattern, (node, parent) => {
		if (node.type !== "Identifier" || node.name !== name) return;
		if (parent?.type === "Property" && parent.key === node && parent.value !== node) return;
		node.name = arrival;
		if (parent?.type === "Property") parent.shorthand = false;
	});
	return arrival;
}
// src/compiler/lower-calls.ts
/** Calls, of functions that can leave and of others, and chains (`a?.b(f()).c`). */
function lowerCall(node, context, out, unused) {
	if (!node.leaves) return lowerPlainCall(node, context, out);
	if (node.fork) return lowerGeneralFork(node, context, out, unused);
	if (node.join) lowerStrictJoin(node, context, out);
	else lowerOperands(node, listSlots(node, "arguments"), context, out);
	if (unused) {
		out.push({
			type: "MgrCall",
			target: null,
			declares: false,
			call: node,
			loc: node.loc
		});
		return undefinedValue();
	}
	const name = context.names.fresh("value$");
	out.push({
		type: "MgrCall",
		target: id(name),
		declares: true,
		call: node,
		loc: node.loc
	});
	context.declared.add(name);
	return id(name);
}
/** A call that runs to its end, with operands that can leave: callee and receiver are looked up before the arguments. */
function lowerPlainCall(node, context, out) {
	const { callee } = node;
	const argumentsLeave = node.arguments.some(hasLeave);
	if (callee.type === "ChainExpression") {
		const receiver = context.names.fresh("value$");
		out.push(declare("let", receiver, undefinedValue()));
		const method = lowerChain(callee.expression, context, out, receiver);
		lowerOperands(node, listSlots(node, "arguments"), context, out);
		return invoke(method, id(receiver), callee.expression, node.arguments, node);
	}
	if (callee.type !== "MemberExpression") return lowerOperands(node, [slot(node, "callee"), ...listSlots(node, "arguments")], context, out);
	if (!argumentsLeave) {
		node.callee = context.expression(callee, out);
		return node;
	}
	lowerOperands(callee, callee.computed ? [slot(callee, "object"), slot(callee, "property")] : [slot(callee, "object")], context, out);
	if (isNamespaceMember(callee)) return lowerOperands(node, listSlots(node, "arguments"), context, out);
	const receiver = keep(callee.object, [callee.property, ...node.arguments], context, out);
	const method = temporary({
		...callee,
		object: receiver
	}, context, out);
	lowerOperands(node, listSlots(node, "arguments"), context, out);
	return invoke(method, receiver, callee, node.arguments, node);
}
/** `Math.max` and its like are looked up where they are called: nobody replaces them in between. */
function isNamespaceMember(callee) {
	return !callee.computed && callee.object.type === "Identifier" && callee.object.name === "Math";
}
/** Calls a method that was looked up earlier; the text is for the error where it is no function. */
function invoke(method, receiver, callee, args, at) {
	return call(ALIAS.invoke, [
		clone(method),
		clone(receiver),
		literal(textOf(callee)),
		...args
	], at);
}
/** `a?.b(f()).c`: everything behind a `?.` runs only where what stands before it is there. */
function lowerChain(node, context, out, receiverName = null) {
	const name = context.names.fresh("value$");
	const isDelete = node.type === "MgrDelete";
	out.push(declare("let", name, isDelete ? literal(true) : undefinedValue()));
	const links = [];
	let base = isDelete ? node.object : node;
	while (base.type === "MemberExpression" || base.type === "CallExpression" && !base.leaves) {
		links.unshift(base);
		base = base.type === "MemberExpression" ? base.object : base.callee;
	}
	let receiver = null;
	if (base.type === "ChainExpression") {
		receiver = id(context.names.fresh("value$"));
		out.push(declare("let", clone(receiver), undefinedValue()));
		base = lowerChain(base.expression, context, out, receiver.name);
	}
	followLinks(base, receiver, links, {
		name,
		receiverName,
		isDelete
	}, context, out);
	return id(name);
}
/** Walks the links of a chain; `receiver` is what a call of `value` gets as `this`. */
function followLinks(value, receiver, links, result, context, out) {
	const [link, ...rest] = links;
	if (!link) {
		if (result.receiverName && receiver) out.push(statement(assign(id(result.receiverName), clone(receiver))));
		const last = result.isDelete ? {
			type: "UnaryExpression",
			operator: "delete",
			prefix: true,
			argument: value
		} : value;
		out.push(statement(assign(id(result.name), context.expression(last, out))));
		return;
	}
	const current = temporary(context.expression(value, out), context, out);
	const steps = link.optional ? [] : out;
	if (link.type === "MemberExpression") {
		const property = link.computed ? context.expression(link.property, steps) : link.property;
		followLinks({
			...link,
			object: current,
			property,
			optional: false
		}, current, rest, result, context, steps);
	} else {
		lowerOperands(link, listSlots(link, "arguments"), context, steps);
		followLinks(receiver ? invoke(current, receiver, link.callee, link.arguments, link) : call(current, link.arguments, link), null, rest, result, context, steps);
	}
	if (link.optional) out.push(ifThen(not(isNullish(clone(current))), block(steps)));
}
const isNullish = (value) => ({
	type: "LogicalExpression",
	operator: "||",
	left: binary(clone(value), "===", literal(null)),
	right: binary(clone(value), "===", undefinedValue())
});
// src/compiler/lower-expression.ts
/**
* Lowering of expressions: calls that can leave come out into statements of their own, and whatever was evaluated before
* them is kept in temporaries, so that everything still happens in the order the language says.
*/
/**
* The expression without calls that can leave; the statements that must run before it go to `out`.
* With `unused`, nobody looks at the value.
*/
function lowerExpression(node, context, out, unused = false) {
	if (!hasLeave(node)) return node;
	switch (node.type) {
		case "CallExpression": return lowerCall(node, context, out, unused);
		case "NewExpression": return lowerOperands(node, [slot(node, "callee"), ...listSlots(node, "arguments")], context, out);
		case "AssignmentExpression": return lowerAssignment(node, context, out, unused);
		case "LogicalExpression": return lowerLogical(node, context, out);
		case "ConditionalExpression": return lowerConditional(node, context, out, unused);
		case "SequenceExpression": return lowerSequence(node, context, out, unused);
		case "ChainExpression": return lowerChain(node.expression, context, out);
		case "MemberExpression": return lowerOperands(node, node.computed ? [slot(node, "object"), slot(node, "property")] : [slot(node, "object")], context, out);
		case "BinaryExpression": return lowerOperands(node, [slot(node, "left"), slot(node, "right")], context, out);
		case "UnaryExpression":
			if (node.operator === "delete" && node.argument.type === "ChainExpression") return lowerChain({
				type: "MgrDelete",
				object: node.argument.expression
			}, context, out);
			return lowerOperands(node, [slot(node, "argument")], context, out);
		case "SpreadElement": return lowerOperands(node, [slot(node, "argument")], context, out);
		case "UpdateExpression": return {
			...node,
			argument: lowerReference(node.argument, context, out, [])
		};
		case "ArrayExpression": return lowerOperands(node, listSlots(node, "elements"), context, out);
		case "ObjectExpression": return lowerObject(node, context, out);
		case "TemplateLiteral": return lowerTemplate(node, context, out);
		default: throw new Error(`no lowering for ${node.type} with a call that can leave`);
	}
}
function lowerExpressionStatement(node, context, out) {
	const { expression } = node;
	if (!hasLeave(expression)) {
		out.push(node);
		return;
	}
	const value = lowerExpression(expression, context, out, true);
	if (!(value.type === "UnaryExpression" && value.operator === "void" && value.argument.type === "Literal") && value.type !== "Literal") out.push(statement(value, node));
}
function lowerAssignment(node, context, out, unused) {
	const { operator, left, right } = node;
	if (left.type === "ArrayPattern" || left.type === "ObjectPattern") return {
		...node,
		right: lowerExpression(right, context, out)
	};
	const target = left.type === "MemberExpression" && (hasLeave(left) || hasLeave(right)) ? lowerReference(left, context, out, [right]) : left;
	if (operator === "=") {
		const value = lowerExpression(right, context, out);
		const assignment = assign(target, value, "=", node);
		if (target.type === "Identifier" && unused) {
			out.push(statement(assignment, node));
			return undefinedValue();
		}
		return assignment;
	}
	const plain = operator.slice(0, -1);
	if (plain === "&&" || plain === "||" || plain === "??") return lowerLogicalAssignment(plain, target, right, context, out);
	const before = temporary(clone(target), context, out);
	const value = lowerExpression(right, context, out);
	return assign(target, binary(before, plain, value), "=", node);
}
function lowerLogicalAssignment(operator, target, right, context, out) {
	const name = context.names.fresh("value$");
	out.push(declare("let", name, clone(target)));
	const inner = [];
	const value = lowerExpression(right, context, inner);
	inner.push(statement(assign(id(name), assign(target, value))));
	out.push(ifThen(goesOn(operator, id(name)), block(inner)));
	return id(name);
}
/** The condition under which a logical operator evaluates its right side. */
function goesOn(operator, left) {
	if (operator === "&&") return left;
	if (operator === "||") return not(left);
	return isNullish(left);
}
function lowerLogical(node, context, out) {
	const left = lowerExpression(node.left, context, out);
	if (!hasLeave(node.right)) return {
		...node,
		left
	};
	const name = context.names.fresh("value$");
	out.push(declare("let", name, left));
	const inner = [];
	const right = lowerExpression(node.right, context, inner);
	inner.push(statement(assign(id(name), right)));
	out.push(ifThen(goesOn(node.operator, id(name)), block(inner)));
	return id(name);
}
function lowerConditional(node, context, out, unused) {
	const test = lowerExpression(node.test, context, out);
	if (!hasLeave(node.consequent) && !hasLeave(node.alternate)) return conditional(test, node.consequent, node.alternate);
	const name = unused ? null : context.names.fresh("value$");
	if (name) out.push(declare("let", name, null));
	const branch = (expression) => {
		const inner = [];
		const value = lowerExpression(expression, context, inner, unused);
		inner.push(statement(name ? assign(id(name), value) : value));
		return block(inner);
	};
	out.push(ifThen(test, branch(node.consequent), branch(node.alternate)));
	return name ? id(name) : undefinedValue();
}
function lowerSequence(node, context, out, unused) {
	const { expressions } = node;
	for (const expression of expressions.slice(0, -1)) out.push(statement(lowerExpression(expression, context, out, true)));
	return lowerExpression(expressions.at(-1), context, out, unused);
}
function lowerTemplate(node, context, out) {
	const expressions = node.expressions;
	let last = -1;
	expressions.forEach((expression, i) => {
		if (hasLeave(expression)) last = i;
	});
	const text = (value) => ({
		type: "TemplateLiteral",
		expressions: [value],
		quasis: [quasi(""), quasi("", true)]
	});
	const lowered = expressions.map((expression, i) => {
		if (i > last) return expression;
		const value = lowerExpression(expression, context, out);
		return i < last && value.type !== "Literal" ? temporary(text(value), context, out) : value;
	});
	return {
		...node,
		expressions: lowered
	};
}
const quasi = (text, tail = false) => ({
	type: "TemplateElement",
	value: {
		raw: text,
		cooked: text
	},
	tail
});
const objectOf = (...properties) => ({
	type: "ObjectExpression",
	properties
});
function lowerObject(node, context, out) {
	const slots = [];
	for (const property of node.properties) {
		property.shorthand = false;
		if (property.type === "SpreadElement") {
			slots.push({
				...slot(property, "argument"),
				copy: (argument) => objectOf({
					type: "SpreadElement",
					argument
				})
			});
			continue;
		}
		if (property.computed) slots.push({
			...slot(property, "key"),
			copy: (key) => call(ALIAS.toKey, [key])
		});
		if (property.kind === "init" && !property.method) slots.push(slot(property, "value"));
	}
	return lowerOperands(node, slots, context, out);
}
// src/compiler/lower-loops.ts
/** Loops of all kinds, as `MgrLoop`s. */
const loopNode = ({ at, ...parts }) => ({
	type: "MgrLoop",
	...parts,
	claims: at.claims ?? null,
	joins: at.joins === true,
	loc: at.loc ?? null
});
function lowerLoop(node, context, out, labels) {
	const inner = [];
	if (node.init) {
		if (node.init.type === "VariableDeclaration") context.statements([node.init], inner);
		else lowerExpressionStatement(statement(node.init), context, inner);
	}
	const polled = !boundedTrips(node);
	const test = boundReadAnew(node.test ?? null, context);
	const update = node.update ?? null;
	if (hasLeave(test) || hasLeave(update)) inner.push(unrolledLoop(node, test, update, labels, context));
	else {
		const kind = node.type === "DoWhileStatement" ? "do" : "for";
		const needsNone = node.isClaimed === true && !hasLeave(node.body);
		const body = lowerBlock(node.body, context);
		inner.push(loopNode({
			kind,
			test,
			update,
			body,
			labels,
			polled: polled && !needsNone,
			at: node
		}));
	}
	if (inner.length === 1) out.push(inner[0]);
	else out.push(block(inner, node));
}
/**
* A variable of the module may be changed by code that is not seen here, so `i < limit` must read it each round; as a
* sequence, it is no bound of a counted loop.
*/
function boundReadAnew(test, context) {
	if (test?.type !== "BinaryExpression") return test;
	const name = test.right.type === "MemberExpression" ? test.right.object.name : test.right.name;
	if (typeof name !== "string" || context.declared.has(name) || context.isConstantOutside(name)) return test;
	return {
		...test,
		right: sequence(literal(0), test.right)
	};
}
/** A loop whose test or update holds a call that can leave: both become statements in an endless loop. */
function unrolledLoop(node, test, update, labels, context) {
	const checks = [];
	if (test) {
		const value = context.expression(test, checks);
		checks.push(ifThen(not(value), block([breaks()])));
	}
	const round = context.names.fresh("round$");
	const original = lowerBlock(node.body, context);
	const tail = node.type === "DoWhileStatement" ? checks : updateStatements(update, context);
	const body = tail.length > 0 && redirectContinues(original, round, labels) ? {
		type: "LabeledStatement",
		label: id(round),
		body: original
	} : original;
	const steps = node.type === "DoWhileStatement" ? [body, ...checks] : [
		...checks,
		body,
		...tail
	];
	return loopNode({
		kind: "for",
		test: null,
		update: null,
		body: block(steps),
		labels,
		polled: true,
		at: node
	});
}
function updateStatements(update, context) {
	const out = [];
	if (update) lowerExpressionStatement(statement(update), context, out);
	return out;
}
/** Turns each `continue` of the loop around `body` into `break round`; tells whether there was one. */
function redirectContinues(body, round, labels) {
	let found = false;
	visit(body, false);
	return found;
	function visit(node, inner) {
		walk(node, (current) => {
			if (isFunction(current)) return false;
			if (current.type === "ContinueStatement" && (current.label ? labels.includes(current.label.name) : !inner)) {
				current.type = "BreakStatement";
				current.label = id(round);
				found = true;
			}
			if (current !== node && (isLoop(current) || current.type === "MgrLoop")) {
				visit(current, true);
				return false;
			}
			return true;
		});
	}
}
function lowerForOf(node, context, out, labels) {
	const source = context.expression(node.right, out);
	const items = context.names.fresh("items$");
	const index = context.names.fresh("index$");
	const value = member(id(items), id(index));
	const head = declare("const", items, call(ALIAS.arrayOf, [source, literal(textOf(node.right))], node.right), node.right);
	out.push(block([
		head,
		declare("let", index, literal(0)),
		indexLoop(node, items, index, value, [], context, labels)
	], node));
}
function lowerForIn(node, context, out, labels) {
	const object = context.names.fresh("object$");
	const keys = context.names.fresh("keys$");
	const index = context.names.fresh("index$");
	const key = member(id(keys), id(index));
	const stillThere = call(ALIAS.hasKey, [id(object), clone(key)]);
	const skip = ifThen(not(stillThere), block([{
		type: "ContinueStatement",
		label: null
	}]));
	const source = context.expression(node.right, out);
	const loop = indexLoop(node, keys, index, key, [skip], context, labels);
	out.push(block([
		declare("const", object, source, node.right),
		declare("const", keys, call(ALIAS.forInKeys, [id(object)], node.right)),
		declare("let", index, literal(0)),
		loop
	], node));
}
/** `for (; index < items.length; index++) { ...first; head = value; body }` */
function indexLoop(node, items, index, value, first, context, labels) {
	const steps = [...first];
	if (node.left.type === "VariableDeclaration") {
		const { id: target } = node.left.declarations[0];
		lowerDeclarator(node.left.kind, {
			type: "VariableDeclarator",
			id: target,
			init: value,
			loc: node.left.loc
		}, context, steps);
	} else steps.push(statement(assign(boxTargets(node.left, context), value)));
	const inner = [];
	context.statements(node.body.type === "BlockStatement" ? node.body.body : [node.body], inner);
	steps.push(...inner);
	const test = {
		type: "BinaryExpression",
		operator: "<",
		left: id(index),
		right: member(id(items), "length")
	};
	const update = {
		type: "UpdateExpression",
		operator: "++",
		prefix: false,
		argument: id(index)
	};
	return loopNode({
		kind: "for",
		test,
		update,
		body: block(steps, node.body),
		labels,
		polled: true,
		at: node
	});
}
// src/compiler/lower-params.ts
/** Parameters and `var`s: what a function has before its first statement. */
/**
* The first parameter that must be bound in the body; -1 where all can stay in the head. A default that reads a parameter
* which lives in a box needs the box, and boxes are made in the body.
*/
function firstLateParam(params, context) {
	const leaves = params.findIndex(hasLeave);
	const used = params.flatMap(boundNames).filter((name) => context.boxed.has(name)).filter((name) => params.some((param) => readsBox(param, name)));
	const boxes = params.findIndex((param) => boundNames(param).some((name) => used.includes(name)));
	return leaves < 0 || boxes < 0 ? Math.max(leaves, boxes) : Math.min(leaves, boxes);
}
/** A parameter that lives in a box arrives under another name. */
function lowerParam(param, context, out) {
	const boxed = boundNames(param).filter((name) => context.boxed.has(name));
	for (const name of boundNames(param)) context.declared.add(name);
	for (const name of boxed) out.push(declare("const", name, box(id(renameTarget(param, name, context)))));
	return param;
}
function lateParam(param, context, out) {
	const arrival = id(context.names.fresh("argument$"));
	if (param.type === "RestElement") {
		lowerDeclarator("let", {
			type: "VariableDeclarator",
			id: param.argument,
			init: clone(arrival),
			loc: param.loc
		}, context, out);
		return {
			type: "RestElement",
			argument: arrival
		};
	}
	lowerDeclarator("let", {
		type: "VariableDeclarator",
		id: param.type === "AssignmentPattern" ? param.left : param,
		init: param.type === "AssignmentPattern" ? defaulted(arrival, param.right) : clone(arrival),
		loc: param.loc
	}, context, out);
	return arrival;
}
/** `var`s are declared at the top of the function, where the language puts them. */
function hoistVars(body, context, out) {
	const names = /* @__PURE__ */ new Set();
	walk(body, (node) => {
		if (isFunction(node)) return false;
		if (node.type === "VariableDeclaration" && node.kind === "var") for (const declarator of node.declarations) for (const name of boundNames(declarator.id)) names.add(name);
		return true;
	});
	for (const name of names) {
		context.declared.add(name);
		if (context.params.has(name)) continue;
		if (context.boxed.has(name)) out.push(declare("const", name, box(undefinedValue())));
		else out.push(declare("let", name, undefinedValue()));
	}
}
// src/compiler/lower-switch.ts
/** `switch`: clauses as they are, tests that can leave taken out. */
/** A switch without safepoints stays one scope; in any other, each clause that declares something is a block of its own. */
function lowerSwitch(node, context, out) {
	const whole = !hasSafepoint(node);
	const hoisted = [];
	let discriminant = context.expression(node.discriminant, out);
	const chosen = node.cases.some((clause) => hasLeave(clause.test)) ? chooseClause(node, discriminant, context, out) : null;
	if (chosen) discriminant = chosen;
	const cases = node.cases.map((clause, i) => {
		const first = [];
		const consequent = [];
		for (const child of clause.consequent) if (child.type !== "FunctionDeclaration") context.statements([child], consequent);
		else if (whole && !context.boxed.has(child.id.name)) consequent.push(child);
		else hoistFunction(child, context, isUsedIn(child, node, clause) ? hoisted : first);
		const declares = !whole && [...first, ...consequent].some((child) => child.type === "VariableDeclaration" || child.declares);
		return {
			...clause,
			test: chosen ? literal(i) : clause.test,
			consequent: declares ? [block([...first, ...consequent])] : [...first, ...consequent]
		};
	});
	const lowered = {
		...node,
		discriminant,
		cases
	};
	out.push(hoisted.length > 0 ? block([...hoisted, lowered], node) : lowered);
}
/** Where a test can leave, the clause to enter is found first, test by test; its index is what is switched on. */
function chooseClause(node, discriminant, context, out) {
	const value = context.names.fresh("value$");
	const chosen = context.names.fresh("value$");
	const found = context.names.fresh("round$");
	const fallback = node.cases.findIndex((clause) => clause.test === null);
	const steps = [];
	node.cases.forEach((clause, i) => {
		if (!clause.test) return;
		const test = context.expression(clause.test, steps);
		const matches = {
			type: "BinaryExpression",
			operator: "===",
			left: id(value),
			right: test
		};
		steps.push(ifThen(matches, block([statement(assign(id(chosen), literal(i))), breaks(found)])));
	});
	out.push(declare("const", value, discriminant), declare("let", chosen, literal(fallback)));
	out.push({
		type: "LabeledStatement",
		label: id(found),
		body: block(steps)
	});
	return id(chosen);
}
/** True where a clause other than its own names the function. */
function isUsedIn(fn, node, own) {
	return node.cases.some((clause) => clause !== own && names(clause, fn.id.name));
}
function names(node, name) {
	let found = false;
	walk(node, (inner) => {
		if (inner.type === "Identifier" && inner.name === name) found = true;
		return !found;
	});
	return found;
}
function hasSafepoint(node) {
	return hasLeave(node) || contains$1(node, (inner) => isLoop(inner) && !boundedTrips(inner));
}
// src/compiler/lower-try.ts
/** `try` without safepoints: it stays whole, but for the boxes of captured locals that are declared in it. */
function lowerTry(node, context) {
	const lowered = {
		...node,
		block: lowerBlock(node.block, context),
		handler: node.handler && lowerHandler(node.handler, context),
		finalizer: node.finalizer && lowerBlock(node.finalizer, context)
	};
	rewrite(lowered, plainLoop);
	return lowered;
}
function lowerHandler(handler, context) {
	const names = boundNames(handler.param);
	for (const name of names) context.declared.add(name);
	const boxes = names.filter((name) => context.boxed.has(name)).map((name) => declare("const", name, box(id(renameTarget(asPattern(handler), name, context)))));
	const body = lowerBlock(handler.body, context);
	return {
		...handler,
		body: boxes.length > 0 ? block([...boxes, ...body.body], body) : body
	};
}
/** The clause's head alone, so that renaming reaches the parameter itself. */
const asPattern = (handler) => ({
	type: "CatchHead",
	param: handler.param
});
/** A short loop is nothing special to what emits a statement that stays whole. */
function plainLoop(node) {
	if (node.type !== "MgrLoop") return void 0;
	const body = node.body;
	rewrite(body, plainLoop);
	const loop = node.kind === "do" ? {
		type: "DoWhileStatement",
		test: node.test,
		body,
		loc: node.loc
	} : {
		...forLoop(null, node.test, node.update, body),
		loc: node.loc
	};
	return node.labels.reduceRight((inner, label) => ({
		type: "LabeledStatement",
		label: id(label),
		body: inner
	}), loop);
}
// src/compiler/lower.ts
/**
* Lowering of statements: afterwards every call that can leave stands alone in a `MgrCall` statement, every loop that
* polls is a `MgrLoop`, and all else is plain ESTree. What runs, and in which order, does not change.
*
* - `MgrCall { target, declares, call }`: `target = call`, where `target` may be null and `declares` makes it a `let`.
* - `MgrLoop { kind: 'for' | 'do', test, update, body, labels, polled }`: its initialiser stands before it.
*/
/** Lowers a unit's body: parameters' boxes and defaults first, then its statements. */
function lowerBody(body, params, unit) {
	const out = [];
	const context = {
		...unit,
		params: new Set(params.flatMap(boundNames)),
		expression: (node, before, unused) => lowerExpression(node, context, before, unused),
		statements: (list, into) => lowerStatements(list, context, into)
	};
	const firstLate = firstLateParam(params, context);
	const lowered = params.map((param, i) => firstLate >= 0 && i >= firstLate ? lateParam(param, context, out) : lowerParam(param, context, out));
	hoistVars(body, context, out);
	context.statements(body.body, out);
	return {
		params: lowered,
		body: out
	};
}
function lowerStatements(list, context, out) {
	const functions = hoistPlaces(list, context);
	list.forEach((node, i) => {
		for (const fn of functions) if (fn.before === i) hoistFunction(fn.node, context, out);
		if (node.type !== "FunctionDeclaration") lowerStatement(node, context, out);
	});
}
function innermost(node) {
	return node.type === "LabeledStatement" ? innermost(node.body) : node;
}
function lowerStatement(node, context, out, labels = []) {
	switch (node.type) {
		case "BlockStatement":
			out.push(lowerBlock(node, context));
			return;
		case "EmptyStatement": return;
		case "ExpressionStatement":
			lowerExpressionStatement(node, context, out);
			return;
		case "VariableDeclaration":
			for (const declarator of node.declarations) lowerDeclarator(node.kind, declarator, context, out);
			return;
		case "ReturnStatement":
			lowerReturn(node, context, out);
			return;
		case "ThrowStatement":
			out.push({
				...node,
				argument: lowerExpression(node.argument, context, out)
			});
			return;
		case "IfStatement": {
			const test = lowerExpression(node.test, context, out);
			const alternate = node.alternate ? lowerBlock(node.alternate, context) : null;
			out.push(ifThen(test, lowerBlock(node.consequent, context), alternate, node));
			return;
		}
		case "LabeledStatement":
			if (isLoop(innermost(node))) lowerStatement(node.body, context, out, [...labels, node.label.name]);
			else out.push({
				...node,
				body: lowerBlock(node.body, context)
			});
			return;
		case "SwitchStatement":
			lowerSwitch(node, context, out);
			return;
		case "ForStatement":
		case "WhileStatement":
		case "DoWhileStatement":
			lowerLoop(node, context, out, labels);
			return;
		case "ForOfStatement":
			lowerForOf(node, context, out, labels);
			return;
		case "ForInStatement":
			lowerForIn(node, context, out, labels);
			return;
		case "TryStatement":
			out.push(lowerTry(node, context));
			return;
		default: out.push(node);
	}
}
function lowerReturn(node, context, out) {
	const { argument } = node;
	if (argument?.type === "CallExpression" && argument.leaves && !argument.fork && !argument.arguments.some(hasLeave)) {
		if (argument.join) lowerStrictJoin(argument, context, out);
		out.push(node);
		return;
	}
	if (argument?.type === "ConditionalExpression" && (hasLeave(argument.consequent) || hasLeave(argument.alternate))) {
		const test = lowerExpression(argument.test, context, out);
		const branch = [];
		lowerReturn(returns(argument.consequent, argument.consequent), context, branch);
		out.push(ifThen(test, block(branch), null, node));
		lowerReturn(returns(argument.alternate, argument.alternate), context, out);
		return;
	}
	out.push(returns(argument ? lowerExpression(argument, context, out) : null, node));
}
// src/compiler/module-calls.ts
function collectCalls(module, fn) {
	walk(fn.node, (node) => {
		if (node !== fn.node && isFunction(node)) return false;
		if (node.type === "CallExpression" && !node.optional) {
			const op = forkOp(module, node);
			if (op) fn.hasForks = true;
			const site = op === "fork" ? forkSite(module, node) : op ? null : callSite(module, node);
			if (site) fn.calls.push(site);
		}
		return true;
	});
	fn.usedAsValue = fn.variables.some((variable) => variable.references.some((reference) => !isCalleeUse(module, reference)));
}
/** The direct call that a call expression is, if it is one. */
function callSite(module, node) {
	const callee = node.callee;
	if (callee.type === "Identifier") {
		const variable = module.variableOf.get(callee);
		if (!variable) return null;
		const target = module.functionOf.get(variable);
		if (target) return {
			node,
			target,
			imported: null
		};
		const imported = module.imports.get(variable);
		return imported && imported.name !== "*" ? {
			node,
			target: null,
			imported
		} : null;
	}
	if (callee.made) {
		const own = module.variableOf.get(callee.id);
		const target = own && module.functionOf.get(own);
		return target ? {
			node,
			target,
			imported: null
		} : null;
	}
	if (callee.type === "MemberExpression" && !callee.computed && callee.object.type === "Identifier") {
		const variable = module.variableOf.get(callee.object);
		const imported = variable && module.imports.get(variable);
		if (imported?.name !== "*") return null;
		return {
			node,
			target: null,
			imported: {
				specifier: imported.specifier,
				name: callee.property.name
			}
		};
	}
	return null;
}
/** What a `fork(...)` forks, as if it were called there. */
function forkSite(module, node) {
	const [target] = node.arguments;
	if (!target || target.type === "SpreadElement") return null;
	const site = callSite(module, {
		type: "CallExpression",
		callee: target
	});
	return site && {
		...site,
		node,
		isFork: true
	};
}
const calleesOf = /* @__PURE__ */ new WeakMap();
function callees(module) {
	let known = calleesOf.get(module);
	if (known) return known;
	const found = /* @__PURE__ */ new Set();
	walk(module.ast, (node) => {
		if (node.type !== "CallExpression" || node.optional) return;
		found.add(node.callee);
		if (forkOp(module, node) === "fork" && node.arguments[0]) found.add(node.arguments[0]);
	});
	known = found;
	calleesOf.set(module, known);
	return known;
}
function isCalleeUse(module, reference) {
	return reference.init === true || callees(module).has(reference.identifier);
}
// src/compiler/module-exports.ts
function collectImports(module) {
	for (const node of module.ast.body) {
		if (node.type !== "ImportDeclaration") continue;
		for (const specifier of node.specifiers) {
			const variable = module.variableOf.get(specifier.local);
			if (!variable) continue;
			const name = specifier.type === "ImportNamespaceSpecifier" ? "*" : specifier.type === "ImportDefaultSpecifier" ? "default" : specifier.imported.name ?? specifier.imported.value;
			module.imports.set(variable, {
				specifier: node.source.value,
				name
			});
		}
	}
}
function collectExports(module) {
	for (const node of module.ast.body) if (node.type === "ExportAllDeclaration") {
		if (!node.exported) module.starExports.push(node.source.value);
	} else if (node.type === "ExportDefaultDeclaration") {
		const fn = module.functions.find((candidate) => candidate.node === node.declaration || candidate.taskCall === node.declaration);
		const named = node.declaration.type === "Identifier" ? functionNamed(module, node.declaration) : null;
		addExport(module, "default", fn ?? named);
	} else if (node.type === "ExportNamedDeclaration") collectNamedExports(module, node);
}
function collectNamedExports(module, node) {
	for (const specifier of node.specifiers) {
		const exported = specifier.exported.name ?? specifier.exported.value;
		const local = specifier.local.name ?? specifier.local.value;
		if (node.source) {
			module.exports.set(exported, {
				kind: "forward",
				specifier: node.source.value,
				name: local
			});
			continue;
		}
		const variable = module.variableOf.get(specifier.local);
		const imported = variable && module.imports.get(variable);
		if (imported && imported.name !== "*") module.exports.set(exported, {
			kind: "forward",
			...imported
		});
		else addExport(module, exported, functionNamed(module, specifier.local));
	}
	const declaration = node.declaration;
	if (declaration?.type === "FunctionDeclaration") addExport(module, declaration.id.name, functionNamed(module, declaration.id));
	else if (declaration?.type === "VariableDeclaration") {
		for (const declarator of declaration.declarations) if (declarator.id.type === "Identifier") addExport(module, declarator.id.name, functionNamed(module, declarator.id));
	}
}
function functionNamed(module, identifier) {
	const variable = module.variableOf.get(identifier);
	return (variable && module.functionOf.get(variable)) ?? null;
}
function addExport(module, name, fn) {
	module.exports.set(name, fn ? {
		kind: "function",
		fn
	} : { kind: "other" });
	fn?.exportedAs.push(name);
}
// src/compiler/module-functions.ts
const TASK_HELP = "write `export const name = task(function name(...) { ... })` at the module's top level, with the function in place or declared in the same module";
function collectFunctions(module) {
	const seenTasks = /* @__PURE__ */ new Set();
	for (const node of module.ast.body) {
		const declaration = node.type === "ExportNamedDeclaration" || node.type === "ExportDefaultDeclaration" ? node.declaration : node;
		if (!declaration) continue;
		if (declaration.type === "VariableDeclaration") for (const declarator of declaration.declarations) addDeclarator(module, declarator, seenTasks);
		else if (declaration.type === "FunctionDeclaration" && declaration.id) addFunction(module, declaration, module.variableOf.get(declaration.id) ?? null, declaration.id.name, null);
		else if (node.type === "ExportDefaultDeclaration") {
			const task = taskArgument(module, declaration, seenTasks);
			if (task) addTaskFunction(module, task, null, "default");
			else if (isFunction(declaration)) addFunction(module, declaration, null, "default", null);
		} else if (declaration.type === "ExpressionStatement") {
			const task = taskArgument(module, declaration.expression, seenTasks);
			if (task) addTaskFunction(module, task, null, "task");
		}
	}
	for (const fn of [...module.functions]) collectNested(module, fn);
	reportMisplacedTasks(module, seenTasks);
}
function addDeclarator(module, declarator, seenTasks) {
	if (declarator.id.type !== "Identifier" || !declarator.init) return;
	const variable = module.variableOf.get(declarator.id) ?? null;
	const task = taskArgument(module, declarator.init, seenTasks);
	if (task) addTaskFunction(module, task, variable, declarator.id.name);
	else if (isFunction(declarator.init)) addFunction(module, declarator.init, variable, declarator.id.name, null);
}
/** True for the callee `task` as imported from the program's module. */
function isTaskCallee(module, callee) {
	if (callee.type === "Identifier") {
		const variable = module.variableOf.get(callee);
		const imported = variable && module.imports.get(variable);
		return imported?.specifier === "mgr-scheduler" && imported.name === "task";
	}
	if (callee.type === "MemberExpression" && !callee.computed && callee.object.type === "Identifier") {
		const variable = module.variableOf.get(callee.object);
		const imported = variable && module.imports.get(variable);
		return imported?.specifier === "mgr-scheduler" && imported.name === "*" && callee.property.name === "task";
	}
	return false;
}
function taskArgument(module, node, seenTasks) {
	if (node.type !== "CallExpression" || !isTaskCallee(module, node.callee)) return null;
	seenTasks.add(node);
	return {
		call: node,
		argument: node.arguments[0]
	};
}
function addTaskFunction(module, task, variable, name) {
	const { argument, call } = task;
	if (argument && isFunction(argument)) {
		addFunction(module, argument, variable, argument.id?.name ?? name, call);
		return;
	}
	const target = argument?.type === "Identifier" ? module.variableOf.get(argument) : void 0;
	const declared = target && findFunctionNode(module, target);
	if (target && declared) {
		const fn = module.functionOf.get(target) ?? addFunction(module, declared, target, argument.name, null);
		if (fn.taskCall === null && isNeverReassigned(target)) {
			fn.taskCall = call;
			if (variable && isNeverReassigned(variable)) {
				fn.variables.push(variable);
				module.functionOf.set(variable, fn);
			}
			return;
		}
	}
	const at = argument ?? call;
	module.diagnostics.push(makeDiagnostic(module.source, at, "MGR_TASK_ARGUMENT", "task() takes a function, or the name of one that this module declares", TASK_HELP));
}
function findFunctionNode(module, variable) {
	const definition = variable.defs[0];
	if (variable.scope.type !== "module" || variable.defs.length !== 1 || !definition) return null;
	const node = definition.node;
	if (definition.type === "FunctionName" && module.variableOf.get(node.id) === variable) return node;
	if (definition.type === "Variable" && node.init && isFunction(node.init)) return node.init;
	return null;
}
function addFunction(module, node, variable, name, taskCall) {
	const known = variable && module.functionOf.get(variable);
	if (known) return known;
	const fn = {
		module,
		name,
		node,
		variables: [],
		parent: null,
		taskCall,
		exportedAs: [],
		usedAsValue: false,
		calls: [],
		nested: [],
		hasForks: false
	};
	if (variable && isNeverReassigned(variable)) claimVariable(module, fn, variable);
	const own = ownName(module, node);
	if (own && own !== variable) claimVariable(module, fn, own);
	module.functions.push(fn);
	return fn;
}
function claimVariable(module, fn, variable) {
	fn.variables.push(variable);
	module.functionOf.set(variable, fn);
}
/** The variable of a function expression's own name. */
function ownName(module, node) {
	if (node.type !== "FunctionExpression" || !node.id) return null;
	return module.variableOf.get(node.id) ?? null;
}
function isNeverReassigned(variable) {
	if (variable.defs.length !== 1) return false;
	return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
}
/** Finds the functions inside `fn` that are only ever called, and hangs them under it. */
function collectNested(module, fn) {
	walk(fn.node, (node) => {
		if (node === fn.node) return true;
		if (isFunction(node)) {
			const nested = nestedFunction(module, fn, node);
			if (nested) {
				fn.nested.push(nested);
				collectNested(module, nested);
			}
			return false;
		}
		return true;
	});
}
function nestedFunction(module, parent, node) {
	if (node.async || node.generator || usesArguments(module, node)) return null;
	const declared = (node.type === "FunctionDeclaration" ? module.variableOf.get(node.id) : initOf(module, node)) ?? (node.made ? ownName(module, node) : null);
	if (!declared || !isNeverReassigned(declared)) return null;
	const variables = [declared];
	const own = ownName(module, node);
	if (own && own !== declared) variables.push(own);
	if (!variables.every((variable) => variable.references.every((reference) => isCalleeUse(module, reference)))) return null;
	const info = {
		module,
		name: node.made?.name ?? node.displayName ?? declared.name,
		node,
		variables,
		parent,
		taskCall: null,
		exportedAs: [],
		usedAsValue: false,
		calls: [],
		nested: [],
		hasForks: false
	};
	for (const variable of variables) module.functionOf.set(variable, info);
	return info;
}
/** True where the function (or an arrow in it) names `arguments`: what is lifted out gets more of them. */
function usesArguments(module, fn) {
	let found = false;
	walk(fn, (node) => {
		if (node !== fn && isFunction(node) && node.type !== "ArrowFunctionExpression") return false;
		if (isArguments(module, node)) found = true;
		return !found;
	});
	return found;
}
/** True for `arguments` as the language gives it to every function but arrows. */
function isArguments(module, node) {
	if (node.type !== "Identifier" || node.name !== "arguments") return false;
	return module.variableOf.get(node)?.defs.length === 0;
}
/** The `const` that a function expression or arrow is the whole initialiser of. */
function initOf(module, node) {
	return initialisers(module).get(node) ?? null;
}
const initialisersOf = /* @__PURE__ */ new WeakMap();
function initialisers(module) {
	let known = initialisersOf.get(module);
	if (known) return known;
	known = /* @__PURE__ */ new Map();
	for (const scope of module.scopes.scopes) for (const variable of scope.variables) {
		const definition = variable.defs[0];
		if (definition?.type !== "Variable" || variable.defs.length !== 1) continue;
		const declarator = definition.node;
		if (definition.parent?.kind === "const" && declarator.id.type === "Identifier" && declarator.init && isFunction(declarator.init)) known.set(declarator.init, variable);
	}
	initialisersOf.set(module, known);
	return known;
}
function reportMisplacedTasks(module, seenTasks) {
	walk(module.ast, (node) => {
		if (node.type !== "CallExpression" || seenTasks.has(node) || !isTaskCallee(module, node.callee)) return;
		module.diagnostics.push(makeDiagnostic(module.source, node, "MGR_TASK_PLACE", "task() stands where the compiler cannot give its function a name that all threads know", TASK_HELP));
	});
}
// src/compiler/module.ts
/**
* What one module declares: its functions, tasks, imports and exports, and who calls whom directly.
*
* A function is *direct* when every use of its name is a call. Only direct functions, tasks and module-level functions
* become resumable; any other function value runs to its end wherever it is called.
*/
/** Parses and analyses one module. Throws nothing: a module that does not parse has one diagnostic and no functions. */
function analyzeModule(id, code, map, original) {
	const source = {
		id,
		original,
		map: openMap(map)
	};
	const comments = [];
	const module = {
		id,
		source,
		code,
		ast: {
			type: "Program",
			body: [],
			sourceType: "module"
		},
		comments,
		scopes: null,
		variableOf: /* @__PURE__ */ new Map(),
		functions: [],
		functionOf: /* @__PURE__ */ new Map(),
		imports: /* @__PURE__ */ new Map(),
		exports: /* @__PURE__ */ new Map(),
		starExports: [],
		expansions: [],
		diagnostics: []
	};
	try {
		module.ast = parse(code, {
			ecmaVersion: "latest",
			sourceType: "module",
			locations: true,
			ranges: true,
			allowHashBang: true,
			onComment: comments
		});
	} catch (error) {
		const { message, loc } = error;
		const at = {
			type: "Error",
			loc: loc ? {
				start: loc,
				end: {
					...loc,
					column: loc.column + 1
				}
			} : null
		};
		const text = message.replace(/ \(\d+:\d+\)$/, "");
		module.diagnostics.push(makeDiagnostic(source, at, "MGR_PARSE", text, "correct the syntax"));
		return module;
	}
	analyzeScopes(module);
	if (importsForks(module)) {
		expandForkCalls(module);
		if (module.expansions.length > 0) analyzeScopes(module);
	}
	reportReservedNames(module);
	collectFunctions(module);
	collectExports(module);
	for (const fn of allFunctions(module)) collectCalls(module, fn);
	return module;
}
function analyzeScopes(module) {
	module.scopes = analyze(module.ast, {
		ecmaVersion: 2024,
		sourceType: "module",
		ignoreEval: true
	});
	module.variableOf.clear();
	module.imports.clear();
	indexVariables(module);
	collectImports(module);
}
/** Compiled code has names of its own at the top of the module. */
function reportReservedNames(module) {
	const top = module.scopes.scopes.find((scope) => scope.type === "module");
	for (const variable of top?.variables ?? []) {
		const at = variable.identifiers[0];
		if (!at || !variable.name.startsWith("$mgr_")) continue;
		const message = `${variable.name}: names that begin with $mgr_ are the compiler's own`;
		module.diagnostics.push(makeDiagnostic(module.source, at, "MGR_UNSUPPORTED", message, "give it another name"));
	}
}
/** The module's functions, nested ones after the function around them. */
function allFunctions(module) {
	const result = [];
	const add = (fn) => {
		result.push(fn);
		fn.nested.forEach(add);
	};
	module.functions.forEach(add);
	return result;
}
function indexVariables(module) {
	for (const scope of module.scopes.scopes) {
		for (const variable of scope.variables) for (const identifier of variable.identifiers) module.variableOf.set(identifier, variable);
		for (const reference of scope.references) if (reference.resolved) module.variableOf.set(reference.identifier, reference.resolved);
	}
}
// src/compiler/project.ts
/**
* Who can leave, across modules.
*
* A function *can leave* when it has a loop of unknown length, takes part in a recursion, or calls a function that can
* leave. One that can't stays as it was written: nothing is added to it, and nothing is checked after a call of it.
*/
/** The modules that one compilation has looked at. */
var Project = class {
	host;
	#modules = /* @__PURE__ */ new Map();
	#leaving = /* @__PURE__ */ new Map();
	#recursive = /* @__PURE__ */ new Set();
	constructor(host) {
		this.host = host;
	}
	/** Takes a module as given, instead of asking the host for it. */
	add(id, code, map, original) {
		const module = analyzeModule(id, code, map, original);
		this.#modules.set(id, module);
		return module;
	}
	module(id) {
		const known = this.#modules.get(id);
		if (known !== void 0) return known;
		const loaded = this.host.load(id);
		if (loaded) return this.add(id, loaded.code, loaded.map ?? null, loaded.original ?? loaded.code);
		this.#modules.set(id, null);
		return null;
	}
	/** The project's function behind an exported name, through re-exports. */
	exported(importer, specifier, name, seen = /* @__PURE__ */ new Set()) {
		const id = this.host.resolve(specifier, importer.id);
		if (id === null || seen.has(`${id} ${name}`)) return null;
		seen.add(`${id} ${name}`);
		const module = this.module(id);
		const info = module?.exports.get(name);
		if (!module) return null;
		if (info?.kind === "function") return info.fn;
		if (info?.kind === "forward") return this.exported(module, info.specifier, info.name, seen);
		if (info || name === "default") return null;
		for (const star of module.starExports) {
			const found = this.exported(module, star, name, seen);
			if (found) return found;
		}
		return null;
	}
	/** The function that a direct call reaches, in whichever module of the project it stands. */
	target(module, site) {
		if (site.target) return site.target;
		return site.imported ? this.exported(module, site.imported.specifier, site.imported.name) : null;
	}
	canLeave(fn) {
		if (!this.#leaving.has(fn)) this.#components(fn);
		return this.#leaving.get(fn) ?? false;
	}
	/** True where the function can be called again while it runs. */
	isRecursive(fn) {
		this.canLeave(fn);
		return this.#recursive.has(fn);
	}
	/** Strongly connected components of the call graph from `root` (Tarjan 1972), each decided when it is complete. */
	#components(root) {
		const index = /* @__PURE__ */ new Map();
		const low = /* @__PURE__ */ new Map();
		const stack = [];
		const visit = (fn) => {
			index.set(fn, index.size);
			low.set(fn, index.size - 1);
			stack.push(fn);
			for (const site of fn.calls) {
				const target = this.target(fn.module, site);
				if (!target || this.#leaving.has(target) || !isResumableKind(target)) continue;
				if (!index.has(target)) {
					visit(target);
					low.set(fn, Math.min(low.get(fn), low.get(target)));
				} else if (stack.includes(target)) low.set(fn, Math.min(low.get(fn), index.get(target)));
			}
			if (low.get(fn) !== index.get(fn)) return;
			this.#decide(stack.splice(stack.indexOf(fn)));
		};
		visit(root);
	}
	#decide(component) {
		const calls = (fn) => fn.calls.map((site) => this.target(fn.module, site));
		const recursive = component.length > 1 || component.some((fn) => calls(fn).includes(fn));
		const leaves = recursive || component.some((fn) => fn.hasForks || hasOpenLoop(fn.node) || calls(fn).some((target) => target !== null && this.#leaving.get(target)));
		for (const fn of component) {
			this.#leaving.set(fn, leaves && isResumableKind(fn));
			if (recursive) this.#recursive.add(fn);
		}
	}
};
/** Async functions and generators are not resumable; their callers are told so. */
function isResumableKind(fn) {
	return !fn.node.async && !fn.node.generator;
}
/** True where a function's own body has a loop whose length is not known to be small. */
function hasOpenLoop(fn) {
	return contains$1(fn, (node) => isLoop(node) && !isFunction(node) && !boundedTrips(node));
}
// src/compiler/captures.ts
function familyOf(project, root, names) {
	const functions = allFunctions(root.module).filter((fn) => {
		for (let at = fn; at; at = at.parent) if (at === root) return true;
		return false;
	});
	const family = {
		project,
		root,
		module: root.module,
		names,
		functions,
		owner: /* @__PURE__ */ new Map(),
		boxed: /* @__PURE__ */ new Set(),
		replaced: /* @__PURE__ */ new Map(),
		copies: [],
		captures: /* @__PURE__ */ new Map(),
		handedOver: /* @__PURE__ */ new Set(),
		calledInPlace: []
	};
	findOwners(family);
	return family;
}
function findOwners(family) {
	const byNode = new Map(family.functions.map((fn) => [fn.node, fn]));
	for (const scope of family.module.scopes.scopes) {
		const fn = byNode.get(scope.variableScope.block);
		if (!fn) continue;
		for (const variable of scope.variables) if (variable.defs.length > 0 && !family.module.functionOf.has(variable)) family.owner.set(variable, fn);
	}
}
function isCaptured(variable) {
	return variable.references.some((reference) => reference.from.variableScope !== variable.scope.variableScope);
}
/** What each nested function takes from the functions around it, also for the nested functions that it calls. */
function findCaptures(family) {
	const inside = /* @__PURE__ */ new Map();
	for (const fn of family.functions) {
		const own = /* @__PURE__ */ new Set();
		const nodes = /* @__PURE__ */ new Set();
		walk(fn.node, (node) => {
			nodes.add(node);
		});
		const callsOf = [];
		for (const node of nodes) {
			if (node.type !== "Identifier") continue;
			const variable = family.module.variableOf.get(node);
			if (!variable) continue;
			const target = family.module.functionOf.get(variable);
			if (target?.parent && target !== fn) callsOf.push(target);
			if (family.owner.get(variable) && !isInside$1(variable, fn)) own.add(variable);
		}
		family.captures.set(fn, own);
		inside.set(fn, callsOf);
	}
	for (let changed = true; changed;) {
		changed = false;
		for (const fn of family.functions) {
			const own = family.captures.get(fn);
			for (const target of inside.get(fn)) for (const variable of family.captures.get(target) ?? []) {
				if (own.has(variable) || isInside$1(variable, fn)) continue;
				own.add(variable);
				changed = true;
			}
		}
	}
}
/** A captured local as an argument: its box, where it has one; the round's value, where the boxes are a loop's. */
function handedOver(family, variable, caller) {
	const round = family.replaced.get(variable);
	if (round !== void 0 && family.owner.get(variable) === caller) return member(id(round), "v");
	const argument = id(variable.name);
	family.handedOver.add(argument);
	return argument;
}
/** True where the variable is declared in `fn` or below it. */
function isInside$1(variable, fn) {
	for (let scope = variable.scope; scope; scope = scope.upper) if (scope.block === fn.node) return scope.type !== "function-expression-name";
	return false;
}
/** True for a function that nothing can call with a `this`. */
function isOnlyCalled(fn) {
	return !fn.usedAsValue && fn.exportedAs.length === 0 && fn.taskCall === null && fn.node.type !== "ArrowFunctionExpression";
}
// src/compiler/early-captures.ts
/** The early captures of `fn`'s own locals; `hasSafepoint` tells whether `fn` can leave between two places of its source. */
function earlyCaptures(fn, hasSafepoint) {
	const found = [];
	for (const scope of fn.module.scopes.scopes) {
		if (scope.variableScope.block !== fn.node) continue;
		for (const variable of scope.variables) {
			const end = declarationEnd(variable);
			if (end === null || fn.module.functionOf.has(variable)) continue;
			const by = isHandedOverBefore(fn, variable, end) ? "called" : isClosedOverBefore(fn, variable, end, hasSafepoint) ? "made" : null;
			if (by) found.push({
				name: variable.name,
				at: variable.identifiers[0],
				by
			});
		}
	}
	return found;
}
/** Where the declaration of a `let`, `const` or class ends; null for what has its value from the start. */
function declarationEnd(variable) {
	const definition = variable.defs[0];
	if (!definition || variable.defs.length !== 1) return null;
	if (definition.type === "ClassName") return definition.node.end;
	if (definition.type !== "Variable") return null;
	const declaration = definition.parent;
	const declarator = definition.node;
	if (declaration.kind === "var" || !declarator.init) return declaration.kind === "var" ? null : lateEnd(variable, declarator);
	return declarator.end;
}
/** `let x;` has its place; the variable of a for-of or for-in loop has its value wherever it can be named. */
function lateEnd(variable, declarator) {
	const block = variable.scope.block;
	return block.type === "ForOfStatement" || block.type === "ForInStatement" ? null : declarator.end;
}
function isHandedOverBefore(fn, variable, end) {
	return fn.calls.some(({ node, target }) => target?.parent && node.start < end && isVisibleAt(variable, node) && captures(target, variable));
}
function isVisibleAt(variable, node) {
	const block = variable.scope.block;
	return node.start >= block.start && node.end <= block.end;
}
/** True where `fn`, or a nested function that it calls, reads or writes the variable of a function around it. */
function captures(fn, variable, seen = /* @__PURE__ */ new Set()) {
	if (seen.has(fn) || isBelow(variable.scope, fn.node)) return false;
	seen.add(fn);
	if (variable.references.some(({ from }) => isBelow(from, fn.node))) return true;
	return [...fn.module.functionOf].some(([name, target]) => target.parent !== null && name.references.some(({ from }) => isBelow(from, fn.node)) && captures(target, variable, seen));
}
function isBelow(scope, fn) {
	for (let at = scope; at; at = at.upper) if (at.block === fn) return true;
	return false;
}
function isClosedOverBefore(fn, variable, end, hasSafepoint) {
	return closuresOver(fn, variable, new Set([...fn.module.functionOf.values()].filter((one) => one.parent).map((one) => one.node))).some((closure) => {
		const made = placeOfMaking(fn, closure);
		return made < end && hasSafepoint(made, end);
	});
}
/** The outermost functions that stay values in `fn`, and name the variable or a lifted function that captures it. */
function closuresOver(fn, variable, lifted) {
	const names = [variable];
	for (const [name, target] of fn.module.functionOf) if (target.parent && captures(target, variable)) names.push(name);
	const closures = /* @__PURE__ */ new Set();
	for (const { from } of names.flatMap((name) => name.references)) {
		let closure = null;
		let isInside = false;
		for (let at = from; at; at = at.upper) {
			const block = at.block;
			if (block === fn.node) {
				isInside = true;
				break;
			}
			if (isFunction(block)) closure = block;
		}
		if (isInside && closure && !lifted.has(closure)) closures.add(closure);
	}
	return [...closures];
}
/** A function declaration is made where its block first names it, any other function where it stands. */
function placeOfMaking(fn, closure) {
	const own = closure.type === "FunctionDeclaration" ? fn.module.variableOf.get(closure.id) : void 0;
	if (!own) return closure.start;
	const uses = own.references.map(({ identifier }) => identifier.start).filter((start) => start < closure.start || start > closure.end);
	return Math.min(Number.POSITIVE_INFINITY, ...uses);
}
// src/compiler/refuse-forks.ts
const IN_PLACE = "write the function in place, or the name of one that is declared in the module or imported";
/** Where the functions stand among the arguments. */
const BODIES = {
	parallelFor: [2],
	parallelReduce: [3, 4],
	parallelMap: [2],
	parallelSort: [1]
};
/** Checks all forks of a function that a task reaches, and those in functions that it keeps as values. */
function refuseForks(project, fn, report) {
	const { module } = fn;
	const lifted = new Set([...module.functionOf.values()].filter((one) => one.parent).map((one) => one.node));
	const visit = (root, isClosure) => {
		walk(root, (node) => {
			if (node !== root && isFunction(node)) {
				if (!lifted.has(node) && !node.made) visit(node, true);
				return false;
			}
			const made = madeCallee(node);
			const op = forkOp(module, node) ?? made?.op ?? null;
			if (!op) return true;
			if (isClosure) refuseInClosure(fn, node, op, report);
			else if (made) checkMade(fn, node, op, report);
			else checkCall(project, fn, node, op, report);
			return true;
		});
	};
	visit(fn.node, false);
}
function refuseInClosure(fn, node, op, report) {
	report(node, "MGR_UNSUPPORTED", `${op}() in a function that ${fn.name} hands over or keeps as a value, where it could not wait`, "write a loop, or use forkAll(fn, items) and joinAll(forks)");
}
function checkCall(project, fn, node, op, report) {
	const args = node.arguments;
	const spread = args.find((argument) => argument.type === "SpreadElement");
	if (spread) report(spread, "MGR_UNSUPPORTED", `an argument of ${op}() that is spread`, "write the arguments one by one, or pass the array itself");
	else if (op === "fork" || op === "forkAll") checkTarget(project, fn, node, op, report);
	else if (op === "join") {
		if (args.length !== 1) report(node, "MGR_UNSUPPORTED", "join() takes one fork", "join(fork), or joinAll(forks)");
	} else {
		const wrong = BODIES[op]?.find((i) => !isCallable(fn.module, args[i]));
		if (wrong === void 0) return;
		report(args[wrong] ?? node, "MGR_FORK_TARGET", `${op}() of a function that is only known when it runs`, IN_PLACE);
	}
}
const NO_FUNCTION = new Set("Literal TemplateLiteral ArrayExpression ObjectExpression BinaryExpression UnaryExpression UpdateExpression NewExpression ThisExpression".split(" "));
function checkTarget(project, fn, node, op, report) {
	const [target] = node.arguments;
	if (!target || NO_FUNCTION.has(target.type)) {
		report(target ?? node, "MGR_FORK_TARGET", `${op}() takes a function first`, `${op}(name of a function, ...)`);
		return;
	}
	if (isFunction(target) || target.type === "ClassExpression") {
		report(target, "MGR_FORK_TARGET", `${op}() of a function that is written in place`, "declare it, with a name, in this function or at the top of the module, and fork that");
		return;
	}
	const site = fn.calls.find((one) => one.node === node);
	const known = site && project.target(fn.module, site);
	if (known) checkKnown(project, fn, known, target, op, report);
	else if (target.type === "Identifier" && isValueFunction(fn, target)) {
		const help = `only call and fork ${target.name}, or declare it at the top of the module`;
		report(target, "MGR_FORK_TARGET", `${op}() of ${target.name}, a nested function that is used as a value too`, help);
	}
}
function checkKnown(project, fn, known, target, op, report) {
	const isTask = known.taskCall !== null;
	if (known.module !== fn.module && !isTask && !project.canLeave(known)) {
		report(target, "MGR_FORK_TARGET", `${op}() of ${known.name}, an imported function that is no task`, `make it a task: export const ${known.name} = task(...)`);
		return;
	}
	if (!known.parent) return;
	for (const [variable] of capturedBy(known)) {
		if (!isGivenOthers(variable)) continue;
		report(target, "MGR_CAPTURE", `${variable.name} changes, and ${known.name}, which is forked, captures it`, `pass ${variable.name} as an argument, or keep it in an array on shared memory`);
	}
}
/** A nested function, or a class, that stays a value. */
function isValueFunction(fn, target) {
	const variable = fn.module.variableOf.get(target);
	return variable !== void 0 && isFunctionVariable(variable);
}
function isFunctionVariable(variable) {
	const [definition] = variable.defs;
	if (definition?.type === "FunctionName" || definition?.type === "ClassName") return true;
	const init = definition?.type === "Variable" && definition.node.init;
	const isConstant = (definition?.parent)?.kind === "const";
	return Boolean(init) && isConstant && isFunction(init);
}
function isGivenOthers(variable) {
	return variable.references.some((reference) => reference.isWrite() && reference.init !== true);
}
/** What has been written out in the place of `parallelFor` and the like. */
function checkMade(fn, node, op, report) {
	const { module } = fn;
	const own = module.variableOf.get(node.callee.id);
	const made = own && module.functionOf.get(own);
	if (!made) {
		report(node, "MGR_UNSUPPORTED", `\`arguments\` in what ${op}() is given`, "use a rest parameter: (...args)");
		return;
	}
	const forked = (made.node.made?.transparent ? void 0 : made.nested.find((one) => one.node.made?.range)) ?? made.nested.find((one) => one.calls.some((site) => site.isFork));
	if (!forked) return;
	for (const [variable, at] of capturedBy(forked)) {
		const isVar = (variable.defs[0]?.parent)?.kind === "var";
		if (isFunctionVariable(variable)) {
			const help = `only call ${variable.name}, or declare it at the top of the module`;
			report(at, "MGR_FORK_TARGET", `${variable.name}, a nested function that is used as a value too, in what ${op}() is given`, help);
		} else if (isGivenOthers(variable) || isVar) report(at, "MGR_CAPTURE", `${variable.name}, which changes, in what ${op}() is given: each thread would have its own`, "use parallelReduce to bring values together, write to an array on shared memory, or copy it to a const first");
	}
}
/** The variables that a nested function takes from those around it, also for those that it calls; each with a place (a write, if there is one). */
function capturedBy(fn, seen = /* @__PURE__ */ new Set()) {
	const found = /* @__PURE__ */ new Map();
	seen.add(fn);
	const add = (variable, at) => {
		const isWrite = variable.references.filter((reference) => reference.isWrite() && reference.init !== true).some(({ identifier }) => identifier === at);
		if (!found.has(variable) || isWrite) found.set(variable, at);
	};
	walk(fn.node, (node) => {
		const variable = node.type === "Identifier" ? fn.module.variableOf.get(node) : void 0;
		if (!variable || isInside$1(variable, fn) || variable.defs.length === 0) return;
		if (variable.scope.type === "module" || variable.scope.type === "global") return;
		const target = fn.module.functionOf.get(variable);
		if (!target) add(variable, node);
		else if (target.parent && !seen.has(target)) {
			for (const [inner, at] of capturedBy(target, seen)) if (!isInside$1(inner, fn)) add(inner, at);
		}
	});
	return found;
}
// src/compiler/refuse.ts
const LATER = "not yet supported there: keep loops and the calls that have them outside of it, or do it outside of the task";
/** All that keeps `root`, or a function that it reaches by direct calls, from being compiled. */
function refusals(project, root) {
	const found = [];
	const seen = /* @__PURE__ */ new Set();
	const visit = (fn) => {
		if (seen.has(fn)) return;
		seen.add(fn);
		found.push(...ownRefusals(project, fn));
		for (const site of fn.calls) {
			const target = project.target(fn.module, site);
			if (target) visit(target);
		}
	};
	visit(root);
	return found;
}
const ownOf = /* @__PURE__ */ new WeakMap();
function ownRefusals(project, fn) {
	let known = ownOf.get(fn);
	if (!known) {
		known = new Refuser(project, fn).run();
		ownOf.set(fn, known);
	}
	return known;
}
var Refuser = class {
	#project;
	#fn;
	#found = [];
	constructor(project, fn) {
		this.#project = project;
		this.#fn = fn;
	}
	run() {
		const { node, name } = this.#fn;
		if (!isResumableKind(this.#fn)) {
			const kind = node.async ? "an async function" : "a generator function";
			const help = node.async ? "a task is synchronous: await before the run, and hand the values over as arguments" : "collect the values in an array, or write the loop out";
			this.#add(signature(node), "MGR_UNSUPPORTED", `${name} is ${kind}, and a task reaches it`, help);
			return this.#found;
		}
		this.#moduleState();
		refuseForks(this.#project, this.#fn, (node, code, message, help) => this.#add(node, code, message, help));
		if (this.#project.canLeave(this.#fn)) this.#constructs();
		else if (this.#fn.taskCall) this.#receiver();
		if (isCompiled(this.#project, this.#fn)) {
			this.#earlyCaptures();
			this.#ownMath();
		}
		return this.#found;
	}
	#add(node, code, message, help) {
		this.#found.push(makeDiagnostic(this.#fn.module.source, node, code, message, help));
	}
	#unsupported(node, what, help = LATER) {
		const why = this.#project.canLeave(this.#fn) ? "which has to be able to leave its thread" : "which a task reaches";
		this.#add(node, "MGR_UNSUPPORTED", `${what} in ${this.#fn.name}, ${why}`, help);
	}
	/** Every thread has its own copy of a module's variables, so a task that writes one would not be seen by others. */
	#moduleState() {
		const { variableOf } = this.#fn.module;
		const check = (target) => {
			if (target.type !== "Identifier") return;
			if (variableOf.get(target)?.scope.type !== "module") return;
			const message = `${this.#fn.name} writes ${target.name}, a variable of its module, and each thread has its own`;
			this.#add(target, "MGR_MODULE_STATE", message, "pass it as an argument and return it, or keep it in a shared array");
		};
		walk(this.#fn.node, (node) => {
			if (node.type === "AssignmentExpression") walk(node.left, targetsOf(check));
			else if (node.type === "UpdateExpression") check(node.argument);
			else if ((node.type === "ForOfStatement" || node.type === "ForInStatement") && node.left.type !== "VariableDeclaration") walk(node.left, targetsOf(check));
		});
	}
	#constructs() {
		walk(this.#fn.node, (node) => {
			if (node !== this.#fn.node && isFunction(node)) return false;
			this.#construct(node);
			return true;
		});
		this.#receiver();
	}
	/** What the function gets besides its parameters; arrows in it get the same. */
	#receiver() {
		const leaves = this.#project.canLeave(this.#fn);
		walk(this.#fn.node, (node) => {
			if (node !== this.#fn.node && isFunction(node) && node.type !== "ArrowFunctionExpression") return false;
			if (node.type === "ClassBody") return false;
			if (node.type === "ThisExpression" && !isOnlyCalled(this.#fn)) this.#unsupported(node, "`this`", "pass the object as an argument");
			else if (node.type === "MetaProperty" && node.meta.name === "new") this.#unsupported(node, "`new.target`", "pass it as an argument");
			else if (leaves && isArguments(this.#fn.module, node)) this.#unsupported(node, "`arguments`", "use a rest parameter: (...args)");
			return true;
		});
	}
	/** A local that is captured before it has its value: the capture would not follow it to another thread. */
	#earlyCaptures() {
		const hasSafepoint = (from, to) => this.#hasSafepointBetween(from, to);
		for (const { name, at, by } of earlyCaptures(this.#fn, hasSafepoint)) {
			const help = `declare ${name} above ${by === "called" ? "that call" : "that function"}`;
			this.#unsupported(at, `${name}, captured by a function that is ${by} before ${name} has its value,`, help);
		}
	}
	/** The compiler knows what the functions of the language's `Math` give. (A local of that name gets another one.) */
	#ownMath() {
		walk(this.#fn.node, (node) => {
			if (node.type !== "Identifier" || node.name !== "Math") return;
			if (this.#fn.module.variableOf.get(node)?.scope.type !== "module") return;
			this.#unsupported(node, "a `Math` of the module’s own", "give it another name");
		});
	}
	#hasSafepointBetween(from, to) {
		return contains$1(this.#fn.node, (node) => {
			const [start, end] = [node.start ?? 0, node.end ?? 0];
			if (end <= from || start >= to) return false;
			if (isLoop(node)) return !boundedTrips(node) && !(start < from && end > to);
			return this.#isLeavingCall(node);
		});
	}
	#construct(node) {
		switch (node.type) {
			case "TryStatement":
				if (this.#hasSafepoint(node)) this.#unsupported(head(node, 3), "`try` around a loop or a call that can leave");
				break;
			case "ClassDeclaration":
			case "ClassExpression":
				this.#unsupported(head(node, 5), "a `class`", "declare the class at the top of the module");
				break;
			case "ForStatement":
				this.#loopHead(node);
				break;
			case "CallExpression":
				if (node.callee.type === "Identifier" && node.callee.name === "eval") this.#unsupported(node.callee, "a direct `eval`", "call a function instead");
				else if (node.optional && this.#isLeavingName(node.callee)) this.#unsupported(node, "an optional call of a function that can leave", "call it without `?.`");
				break;
			case "TaggedTemplateExpression":
				if (this.#hasLeavingCall(node)) this.#unsupported(node, "a tagged template with a call that can leave", "put the call into a variable first");
				break;
			case "VariableDeclaration":
				if (node.kind === "using" || node.kind === "await using") this.#unsupported(node, `\`${node.kind}\``);
				break;
			case "SwitchStatement":
				this.#switchNames(node);
				break;
			case "AssignmentExpression":
				if ((node.left.type === "ArrayPattern" || node.left.type === "ObjectPattern") && this.#hasLeavingCall(node.left)) this.#unsupported(node.left, "an assignment pattern with a call that can leave", "declare the names with `const` or `let` in the pattern, or give the default in a statement of its own");
				walk(node.left, targetsOf((target) => this.#constantWrite(target)));
				break;
			case "UpdateExpression": this.#constantWrite(node.argument);
		}
	}
	/** A loop's own variable: closures see their round's; what is lifted out gets its value, so it must not change there. */
	#loopHead(loop) {
		if (loop.init?.type !== "VariableDeclaration" || loop.init.kind !== "let") return;
		const { variableOf, functionOf } = this.#fn.module;
		const lifted = new Set([...functionOf.values()].map((fn) => fn.node));
		walk({
			type: "Names",
			names: loop.init.declarations.map((declarator) => declarator.id)
		}, (part) => {
			const variable = part.type === "Identifier" ? variableOf.get(part) : void 0;
			if (!variable) return;
			const captures = variable.references.filter(({ from }) => from.variableScope !== variable.scope.variableScope);
			const isLifted = captures.some(({ from }) => lifted.has(from.variableScope.block));
			const changes = captures.some((reference) => reference.isWrite());
			const inUpdate = captures.some(({ identifier }) => isInside(identifier, loop.update));
			if (isLifted && changes || inUpdate) {
				const what = `${variable.name}, a loop's variable that a nested function ${changes ? "changes" : "captures in the update"},`;
				this.#unsupported(part, what, "declare the variable before the loop");
			}
		});
	}
	/** The resume twin may enter a switch at any clause, so no clause may need another one's declarations. */
	#switchNames(node) {
		if (!this.#hasSafepoint(node)) return;
		const { variableOf } = this.#fn.module;
		for (const clause of node.cases) for (const child of clause.consequent) {
			if (child.type !== "VariableDeclaration" || child.kind === "var") continue;
			for (const declarator of child.declarations) this.#clauseName(declarator, clause, variableOf);
		}
	}
	#clauseName(declarator, clause, variableOf) {
		walk(declarator.id, (part) => {
			if ((part.type === "Identifier" ? variableOf.get(part) : void 0)?.references.some(({ identifier }) => {
				const [start, end] = identifier.range;
				return start < clause.start || end > clause.end;
			})) this.#unsupported(part, `${part.name}, declared in one \`case\` and used in another,`, "declare it before the switch");
		});
	}
	#constantWrite(target) {
		if (target.type !== "Identifier") return;
		const definition = this.#fn.module.variableOf.get(target)?.defs[0];
		const declaration = definition?.parent;
		if (definition?.type !== "Variable" || declaration?.kind !== "const") return;
		const variable = this.#fn.module.variableOf.get(target);
		if (!variable.references.some(({ from }) => from.variableScope !== variable.scope.variableScope) && definition.node.id.type === "Identifier") return;
		this.#unsupported(target, `an assignment to the constant ${target.name}`, "declare it with let");
	}
	#isLeavingName(callee) {
		const site = callSite(this.#fn.module, {
			type: "CallExpression",
			callee
		});
		const target = site && this.#project.target(this.#fn.module, site);
		return target !== null && this.#project.canLeave(target);
	}
	#isLeavingCall(node) {
		if (node.type !== "CallExpression") return false;
		return this.#isLeavingName(node.callee) || forkOp(this.#fn.module, node) !== null;
	}
	#hasLeavingCall(node) {
		return contains$1(node, (inner) => this.#isLeavingCall(inner));
	}
	#hasSafepoint(node) {
		return this.#hasLeavingCall(node) || contains$1(node, (inner) => isLoop(inner) && !boundedTrips(inner));
	}
};
/** True for a function that the compiler rewrites: the one at the top of the module around it can leave, or is a task. */
function isCompiled(project, fn) {
	let root = fn;
	while (root.parent) root = root.parent;
	return root.taskCall !== null || project.canLeave(root);
}
/** Calls `check` with each plain target of an assignment's left side; keys and defaults are not targets. */
function targetsOf(check) {
	return (node, parent) => {
		if (node.type === "MemberExpression" || isFunction(node)) return false;
		if (parent?.type === "AssignmentPattern" && parent.right === node) return false;
		if (parent?.type === "Property" && parent.key === node && parent.value !== node) return false;
		if (node.type === "Identifier") check(node);
		return true;
	};
}
function isInside(node, outer) {
	return outer !== null && node.start >= outer.start && node.end <= outer.end;
}
/** The first characters of a node, for underlining a keyword. */
function head(node, length) {
	const start = node.loc?.start;
	return start ? {
		type: "Keyword",
		loc: {
			start,
			end: {
				line: start.line,
				column: start.column + length
			}
		}
	} : node;
}
/** A function's first line, for underlining. */
function signature(node) {
	return node.loc ? {
		type: "Signature",
		loc: {
			start: node.loc.start,
			end: node.body.loc?.start ?? node.loc.end
		}
	} : node;
}
// src/compiler/report.ts
/** What `mgr check` lists: each function, its safepoints, and what is live there. */
/** `staying`: locals that cannot leave their thread, with what they are (tiers.ts). */
function reportUnit(source, unit, flow, staying) {
	const at = originalPosition(source, unit.fn.node.loc?.start ?? {
		line: 1,
		column: 0
	});
	const safepoints = flow.points.map((point) => {
		const { line, column } = originalPosition(source, point.loc?.start ?? {
			line: 1,
			column: 0
		});
		const live = point.live.map(displayLocal);
		const place = {
			kind: point.kind,
			line,
			column: column + 1,
			live
		};
		const holder = point.live.find((name) => staying.has(name));
		if (holder === void 0) return {
			...place,
			tier: "migratable"
		};
		return {
			...place,
			tier: "affine",
			reason: `${displayLocal(holder)} is ${staying.get(holder)}`
		};
	});
	const report = {
		name: unit.fn.name,
		line: at.line,
		column: at.column + 1,
		isTask: unit.fn.taskCall !== null,
		tier: safepoints.length > 0 ? "migratable" : "atomic",
		safepoints
	};
	if (safepoints.length === 0) report.reason = "no loop of unknown length and no recursion: it runs to its end";
	return report;
}
/** A local's name as the user wrote it; the compiler's own temporaries in angle brackets. */
function displayLocal(name) {
	const made = /^(value|items|index|keys|object|round|argument|forks|entry|open|stop|claimed|part|made|array|copy)\$+(\d+)?(?:\$\d+)?$/.exec(name);
	return made ? `<${made[1]}>` : name.replace(/\$(?:\d+|r|p)$/, "");
}
// src/compiler/tiers.ts
/** Which locals, as far as the source shows, hold values that cannot leave their thread. */
/** Built-in classes whose instances stay where they were made. */
const STAYING_CLASSES = /* @__PURE__ */ new Set([
	"WeakMap",
	"WeakSet",
	"WeakRef",
	"Promise",
	"Proxy",
	"FinalizationRegistry"
]);
/** What an expression makes that stays with its thread, in words; null where nothing shows it. */
function stayingValue(value, isOwnClass) {
	switch (value?.type) {
		case "ArrowFunctionExpression":
		case "FunctionExpression": return "a function";
		case "ClassExpression": return "a class";
		case "NewExpression": {
			const name = value.callee.name;
			if (!name) return null;
			return STAYING_CLASSES.has(name) || isOwnClass(name) ? `an instance of ${name}` : null;
		}
		case "CallExpression": return value.callee.name === "Symbol" ? "a symbol" : null;
		case "ConditionalExpression": return stayingValue(value.consequent, isOwnClass) ?? stayingValue(value.alternate, isOwnClass);
		case "ObjectExpression":
			for (const property of value.properties) {
				const inner = property.type === "Property" ? stayingValue(property.value, isOwnClass) : null;
				if (inner) return `an object with ${inner}`;
			}
			return null;
		case "ArrayExpression":
			for (const element of value.elements) {
				const inner = stayingValue(element, isOwnClass);
				if (inner) return `an array with ${inner}`;
			}
			return null;
		default: return null;
	}
}
/** The locals of a lowered body that may hold such a value, with what it is. `isOwnClass`: a class of the module. */
function stayingLocals(body, isOwnClass) {
	const found = /* @__PURE__ */ new Map();
	const note = (target, value) => {
		const what = target.type === "Identifier" ? stayingValue(value, isOwnClass) : null;
		if (what && !found.has(target.name)) found.set(target.name, what);
	};
	for (const statement of body) walk(statement, (node) => {
		if (node.type === "VariableDeclarator") note(node.id, node.init);
		if (node.type === "AssignmentExpression") note(node.left, node.right);
	});
	return found;
}
// src/compiler/boxes.ts
/**
* `for (let i = 0; ...; i++) body`: a closure made in the body sees its own round's `i`. Where the body does not assign
* it, closures get a constant copy made at the start of each round.
*/
function splitLoopHeads(family) {
	for (const variable of [...family.owner.keys()]) {
		const loop = loopOfHead(variable);
		if (!loop || !isCaptured(variable)) continue;
		if (!changesInUpdateOnly(family, variable, loop)) {
			boxLoopHead(family, variable, loop);
			continue;
		}
		const copyName = family.names.fresh(`${variable.name}$r`);
		const uses = variable.references.filter((reference) => isClosureUse(family, variable, reference.from));
		for (const reference of uses) reference.identifier.name = copyName;
		if (uses.length > 0) family.copies.push({
			loop,
			from: variable,
			name: copyName
		});
	}
}
/** True where closures are only in the body, and only the loop's update gives the variable new values. */
function changesInUpdateOnly(family, variable, loop) {
	return variable.references.every((reference) => {
		const node = reference.identifier;
		if (isClosureUse(family, variable, reference.from) && (!isWithin(node, loop.body) || reference.isWrite())) return false;
		return !reference.isWrite() || reference.init === true || isWithin(node, loop.update);
	});
}
/**
* The language's own rule, written out (CreatePerIterationEnvironment, ECMA-262 14.7.4.4): each round has a box of its
* own, a copy of the last round's, made before the update.
*/
function boxLoopHead(family, variable, loop) {
	const [first, head, round] = [
		"i",
		"h",
		"b"
	].map((part) => family.names.fresh(`${variable.name}$${part}`));
	for (const reference of variable.references) {
		const node = reference.identifier;
		if (reference.init === true || isInLifted(family, variable, reference.from)) continue;
		const name = isWithin(node, loop.init) ? first : isWithin(node, loop.update) ? head : round;
		Object.assign(node, member(id(name), "v"));
	}
	const declarator = loop.init.declarations.find((candidate) => candidate.id.name === variable.name);
	declarator.id = id(first, declarator.id);
	declarator.init = box(declarator.init ?? undefinedValue());
	const copy = {
		type: "VariableDeclarator",
		id: id(head),
		init: box(member(id(first), "v"))
	};
	loop.init.declarations.push(copy);
	const fresh = assign(id(head), box(member(id(head), "v")));
	loop.update = loop.update ? sequence(fresh, loop.update) : fresh;
	const steps = [declare("const", round, id(head))];
	if (loop.test) steps.push(ifThen(not(loop.test), block([breaks()])));
	loop.test = null;
	loop.body = block([...steps, loop.body], loop.body);
	family.replaced.set(variable, round);
}
/** True for a use in a function that is lifted out: it gets the value of the moment as a parameter. */
function isInLifted(family, variable, from) {
	for (let scope = from; scope && scope !== variable.scope; scope = scope.upper) if (family.functions.some((fn) => fn.node === scope?.block)) return true;
	return false;
}
/** True for a use in a closure that stays one; a lifted function is handed the value of the moment instead. */
function isClosureUse(family, variable, from) {
	let outermost = null;
	for (let scope = from; scope && scope !== variable.scope; scope = scope.upper) if (scope.type === "function") outermost = scope.block;
	return outermost !== null && !family.functions.some((fn) => fn.node === outermost);
}
function findBoxes(family) {
	for (const variable of family.owner.keys()) {
		if (!isCaptured(variable) || loopOfHead(variable)) continue;
		const definition = variable.defs[0];
		const hoisted = (definition?.parent)?.kind === "var";
		const changes = variable.references.some((reference) => reference.isWrite() && reference.init !== true);
		const late = definition?.type === "Variable" && !definition.node.init && changes;
		if (changes || hoisted || late) family.boxed.add(variable);
	}
}
function rewriteBoxes(family) {
	const boxedNames = new Set([...family.boxed].map((variable) => variable.name));
	if (boxedNames.size === 0) return;
	const declared = /* @__PURE__ */ new Set();
	for (const variable of family.boxed) for (const identifier of variable.identifiers) declared.add(identifier);
	rewrite(family.root.node, (node, parent, key) => {
		if (node.type !== "Identifier" || !boxedNames.has(node.name)) return void 0;
		if (declared.has(node) || family.handedOver.has(node)) return void 0;
		if (parent.type === "MemberExpression" && key === "property" && !parent.computed || parent.type === "Property" && key === "key" && !parent.computed || (parent.type === "MethodDefinition" || parent.type === "PropertyDefinition") && key === "key" && !parent.computed || key === "label") return void 0;
		if (parent.type === "Property" && parent.shorthand) parent.shorthand = false;
		return {
			...member(id(node.name), "v"),
			loc: node.loc
		};
	});
}
function isWithin(node, outer) {
	if (!outer) return false;
	return node.start >= outer.start && node.end <= outer.end;
}
/** The `for` statement whose head declares the variable by `let`. */
function loopOfHead(variable) {
	const definition = variable.defs[0];
	const declaration = definition?.parent;
	const loop = variable.scope.block;
	if (definition?.type !== "Variable" || declaration?.kind !== "let") return null;
	return loop.type === "ForStatement" && loop.init === declaration ? loop : null;
}
// src/compiler/renaming.ts
function renameLocals(family) {
	const seen = /* @__PURE__ */ new Set();
	const insideRoot = (variable) => isInside$1(variable, family.root);
	for (const scope of family.module.scopes.scopes) {
		if (scope.type === "class") continue;
		for (const variable of scope.variables) {
			if (variable.defs.length === 0) continue;
			if (!insideRoot(variable) || family.module.functionOf.has(variable)) continue;
			const name = seen.has(variable.name) || clashes(family, variable) ? family.names.fresh(variable.name) : variable.name;
			seen.add(name);
			if (name === variable.name) continue;
			renameVariable(family, variable, name);
		}
	}
	walk(family.root.node, (node) => {
		if (node.type !== "Property" || !node.shorthand) return;
		if ((node.value.type === "AssignmentPattern" ? node.value.left : node.value).name !== node.key.name) node.shorthand = false;
	});
	for (const { loop, from, name } of family.copies) {
		const copy = {
			type: "VariableDeclaration",
			kind: "const",
			declarations: [{
				type: "VariableDeclarator",
				id: id(name),
				init: id(from.name)
			}]
		};
		loop.body = block([copy, loop.body], loop.body);
	}
}
function renameVariable(family, variable, name) {
	const before = variable.name;
	variable.name = name;
	for (const identifier of variable.identifiers) identifier.name = name;
	for (const reference of variable.references) {
		const node = reference.identifier;
		if (node.name === before) node.name = name;
	}
	if (variable.defs[0]?.type !== "ClassName") return;
	const inner = family.module.scopes.acquire(variable.defs[0].node)?.set.get(before);
	if (inner && inner !== variable) renameVariable(family, inner, name);
}
/** A local with the name of something outside the function that the function also uses must give way. */
function clashes(family, variable) {
	const { name } = variable;
	if (name === "Math" || name.startsWith("$mgr_")) return true;
	return family.module.scopes.scopes.some((scope) => isOutermost(scope) && scope.set.has(name));
}
function isOutermost(scope) {
	return scope.type === "module" || scope.type === "global";
}
// src/compiler/strict-forks.ts
/** More arguments than a site's mask has bits for. */
const MOST_ARGUMENTS = 30;
/** The strict forks of a function: all that it has, or none. */
function strictForks(project, fn) {
	const calls = ownForkCalls(fn);
	const direct = new Set(calls.filter((node) => isJoinedAtOnce(fn, node)).map((node) => node.arguments[0]));
	const forks = calls.filter((node) => forkOp(fn.module, node) === "fork" && !direct.has(node));
	const found = /* @__PURE__ */ new Map();
	walk(fn.node, (node) => {
		if (node !== fn.node && isFunction(node)) return false;
		if (node.type === "BlockStatement") inList(project, fn, node.body, found);
		return true;
	});
	return found.size === forks.length ? [...found.values()] : [];
}
/** `join(fork(f, x))` is a call. */
function isJoinedAtOnce(fn, node) {
	return forkOp(fn.module, node) === "join" && node.arguments[0] && forkOp(fn.module, node.arguments[0]) === "fork";
}
function inList(project, fn, list, found) {
	const open = /* @__PURE__ */ new Map();
	const events = [];
	list.forEach((statement, i) => {
		for (const expression of certainExpressions(statement)) {
			walkCertain(expression, (node) => {
				const variable = forkOp(fn.module, node) === "join" ? joinedVariable(fn, node) : void 0;
				const begun = variable && open.get(variable);
				if (!begun || begun.fork.join !== NOT_YET) return;
				if (list.slice(begun.statement + 1, i).some(endsEarly)) return;
				begun.fork.join = node;
				events.push({
					fork: begun.fork,
					isJoin: true,
					statement: i
				});
			});
			const variable = declaredFork(project, fn, statement, expression);
			if (!variable) continue;
			const declarator = variable.defs[0].node;
			const fork = newFork(declarator);
			open.set(variable, {
				fork,
				statement: i
			});
			events.push({
				fork,
				isJoin: false,
				statement: i
			});
		}
	});
	for (const [variable, { fork }] of open) if (fork.join !== NOT_YET) found.set(variable, fork);
	placeOnStack(events.filter(({ fork }) => fork.join !== NOT_YET));
}
const NOT_YET = { type: "NotYet" };
function newFork(declarator) {
	const fork = {
		node: declarator.init,
		declarator,
		join: NOT_YET,
		isTop: true,
		isNamedHole: false,
		hole: null,
		args: [],
		site: "",
		raw: ""
	};
	return Object.assign(fork, { lowest: fork });
}
/** Which entries are on top, below others, or holes, at each join: known as everything happens in one list. */
function placeOnStack(events) {
	const stack = [];
	for (const { fork, isJoin } of events) if (!isJoin) stack.push({
		fork,
		isHole: false
	});
	else if (stack.at(-1)?.fork === fork) {
		stack.pop();
		while (stack.at(-1)?.isHole) fork.lowest = stack.pop().fork;
		if (fork.lowest !== fork) fork.lowest.isNamedHole = true;
	} else {
		fork.isTop = false;
		for (const entry of stack) if (entry.fork === fork) entry.isHole = true;
	}
}
/** The expressions of a statement that are evaluated for sure, once, in this order. */
function certainExpressions(statement) {
	switch (statement.type) {
		case "ExpressionStatement": return [statement.expression];
		case "VariableDeclaration": return statement.declarations.map(({ init }) => init).filter((init) => init !== null);
		case "ReturnStatement":
		case "ThrowStatement": return statement.argument ? [statement.argument] : [];
		case "IfStatement": return [statement.test];
		case "SwitchStatement": return [statement.discriminant];
		default: return [];
	}
}
/** Visits what is evaluated whenever the expression is, inner first. */
function walkCertain(node, visit) {
	if (isFunction(node) || node.type === "ClassExpression" || node.type === "ChainExpression") return;
	if (node.type === "LogicalExpression") return walkCertain(node.left, visit);
	if (node.type === "ConditionalExpression") return walkCertain(node.test, visit);
	if (node.type === "AssignmentPattern") return;
	if (node.type === "AssignmentExpression" && /^(&&|\|\||\?\?)=$/.test(node.operator)) return;
	for (const key in node) {
		if (key === "loc") continue;
		const value = node[key];
		if (Array.isArray(value)) {
			for (const item of value) if (typeof item?.type === "string") walkCertain(item, visit);
		} else if (typeof value?.type === "string") walkCertain(value, visit);
	}
	visit(node);
}
function joinedVariable(fn, join) {
	const [argument] = join.arguments;
	return join.arguments.length === 1 && argument?.type === "Identifier" ? fn.module.variableOf.get(argument) : void 0;
}
/** The variable of `const a = fork(F, ...)`, where all that is ever done with it is one `join(a)`. */
function declaredFork(project, fn, statement, init) {
	if (statement.type !== "VariableDeclaration" || statement.kind === "var") return null;
	if (forkOp(fn.module, init) !== "fork" || init.arguments.length > MOST_ARGUMENTS) return null;
	const { id } = statement.declarations.find((declarator) => declarator.init === init);
	const variable = id.type === "Identifier" ? fn.module.variableOf.get(id) : void 0;
	const site = fn.calls.find(({ node }) => node === init);
	if (!variable || !site || !project.target(fn.module, site) || !isNeverReassigned(variable)) return null;
	return variable.references.filter((reference) => reference.init !== true).length === 1 ? variable : null;
}
/** True where the statement may end the list that it stands in. */
function endsEarly(statement) {
	let found = false;
	const visit = (outer, isInLoop, isInSwitch, labels) => {
		walk({
			type: "Part",
			outer
		}, (node) => {
			if (found || isFunction(node)) return false;
			const isHere = node.label && labels.includes(node.label.name);
			if (node.type === "ReturnStatement" || node.type === "ThrowStatement") found = true;
			else if (node.type === "BreakStatement") found = node.label ? !isHere : !isInLoop && !isInSwitch;
			else if (node.type === "ContinueStatement") found = node.label ? !isHere : !isInLoop;
			else if (node.type === "LabeledStatement") visit(node.body, isInLoop, isInSwitch, [...labels, node.label.name]);
			else if (isLoop(node)) visit(node.body, true, isInSwitch, labels);
			else if (node.type === "SwitchStatement") for (const clause of node.cases) visit(clause, isInLoop, true, labels);
			else return true;
			return false;
		});
	};
	visit(statement, false, false, []);
	return found;
}
// src/compiler/unit-forks.ts
/** Forks and joins on the way to units: what `fork(f, x)` and `join(a)` become before they are lowered. */
function planForks(project, fn) {
	const plan = {
		strict: [],
		isGeneral: false,
		isTransparent: fn.node.made?.transparent === true
	};
	if (fn.hasForks) {
		plan.strict = strictForks(project, fn);
		const calls = ownForkCalls(fn);
		const forks = calls.filter((node) => forkOp(fn.module, node) === "fork");
		const joinedAtOnce = calls.filter((node) => isJoinedAtOnce(fn, node));
		plan.isGeneral = forks.length > plan.strict.length + joinedAtOnce.length;
	}
	if (fn.calls.some(({ node }) => madeCallee(node)?.transparent)) plan.isGeneral = true;
	return plan;
}
/** Makes calls of forks and joins: of the target, with the captured locals first, and of the ABI. */
function rewriteForks(family, fn, plan, rawName, siteName) {
	if (!fn.hasForks) return;
	const calls = ownForkCalls(fn);
	const joins = calls.filter((node) => forkOp(fn.module, node) === "join");
	const joinedAtOnce = new Set(joins.filter((node) => isJoinedAtOnce(fn, node)));
	const inJoin = new Set([...joinedAtOnce].map((node) => node.arguments[0]));
	for (const node of calls) {
		if (forkOp(fn.module, node) !== "fork") continue;
		const strict = plan.strict.find((one) => one.node === node) ?? null;
		rewriteFork(family, fn, node, inJoin.has(node) ? "joined" : strict, rawName, siteName);
	}
	for (const node of joins) {
		const strict = plan.strict.find((one) => one.join === node);
		const [inner] = node.arguments;
		if (joinedAtOnce.has(node) && inner?.fork) Object.assign(node, {
			callee: inner.callee,
			arguments: inner.arguments,
			fork: inner.fork
		});
		else {
			node.callee = id(ALIAS.joinOf, node.callee);
			if (strict) node.join = strict;
		}
		node.leaves = true;
		node.safepoint = "join";
		node.forkOp = null;
	}
}
function rewriteFork(family, fn, node, how, rawName, siteName) {
	const site = fn.calls.find((one) => one.node === node);
	const target = site ? family.project.target(family.module, site) : null;
	if (!target) {
		node.callee = id(ALIAS.forkDynamic, node.callee);
		return;
	}
	const captured = target.parent ? [...family.captures.get(target) ?? []] : [];
	const args = node.arguments.slice(1);
	const raw = rawName(target);
	const argc = captured.length + args.length;
	const strict = how === "joined" ? null : how;
	const { name } = target;
	const made = {
		kind: how === "joined" ? "joined" : strict ? "strict" : "general",
		strict,
		leaves: family.project.canLeave(target),
		name,
		site: how === null ? siteName({
			raw,
			argc,
			numericMask: 0,
			kind: 0,
			name
		}) : ""
	};
	if (strict) strict.raw = raw;
	node.callee = id(raw, node.callee);
	node.arguments = [...captured.map((variable) => handedOver(family, variable, fn)), ...args];
	node.leaves = true;
	node.fork = made;
}
/** `rangeOpen(site, names, ...all parameters)` */
function fillRange(family, fn, raw, siteName) {
	const captured = [...family.captures.get(fn) ?? []].map((variable) => id(variable.name));
	const own = fn.node.params;
	const params = [...captured, ...own.map((param) => id(param.name))];
	const argc = params.length;
	const site = siteName({
		raw,
		argc,
		numericMask: argc <= 30 ? 7 << argc - 3 : 0,
		kind: 1,
		name: fn.name
	});
	const names = params.slice(0, -3).map((param) => literal(sourceName(param.name)));
	walk(fn.node.body, (node) => {
		if (isFunction(node)) return false;
		if (node.type !== "CallExpression" || node.callee.name !== ALIAS.rangeOpen) return true;
		node.arguments = [
			id(site),
			array(names),
			...params
		];
		for (const param of params) family.handedOver.add(param);
		return false;
	});
}
/** A local as the user called it. */
const sourceName = (name) => name.replace(/\$+(\d+)?(?:\$\d+)?$/, "");
/**
* `const forks = latent[0]` first, and before each return `while (forksOpen(forks)) joinOpen()`: what has not been joined is joined
* then. A transparent function only keeps its place alive, for whoever resumes it.
*/
function addOpenForks(body, names, isTransparent) {
	const place = names.fresh("forks$");
	const joinAll = (at) => {
		const join = {
			...call(ALIAS.joinOpen, [], at),
			leaves: true,
			safepoint: "join"
		};
		return {
			type: "WhileStatement",
			test: call(ALIAS.forksOpen, [id(place)]),
			body: block([statement(join, at)]),
			joins: true,
			loc: at.loc ?? null
		};
	};
	const replace = (node) => {
		if (isFunction(node)) return node;
		if (node.type !== "ReturnStatement") return void 0;
		if (isTransparent) return returns(sequence(id(place), node.argument), node);
		if (!node.argument) return block([joinAll(node), node], node);
		const value = names.fresh("value$");
		return block([
			declare("const", value, node.argument, node),
			joinAll(node),
			returns(id(value), node)
		], node);
	};
	const isReturned = body.body.at(-1)?.type === "ReturnStatement";
	rewrite(body, replace);
	body.body.unshift(declare("const", place, member(id(ALIAS.latent), literal(0)), body));
	if (!isTransparent && !isReturned) body.body.push(joinAll(body));
}
// src/compiler/units.ts
/** Turns a module-level function and the functions in it into units; rewrites the function's tree in place. */
function makeUnits(project, root, names, rawName, siteName) {
	const family = familyOf(project, root, names);
	const plans = new Map(family.functions.map((fn) => [fn, planForks(project, fn)]));
	exposeOwnName(family);
	splitLoopHeads(family);
	findBoxes(family);
	findCaptures(family);
	renameLocals(family);
	rewriteCalls(family, rawName);
	for (const [fn, plan] of plans) {
		rewriteForks(family, fn, plan, rawName, siteName);
		if (fn.node.made?.range) fillRange(family, fn, rawName(fn), siteName);
	}
	rewriteBoxes(family);
	rewriteThis(family);
	removeLifted(family);
	return family.functions.map((fn) => unitOf(family, fn, rawName, plans.get(fn)));
}
/**
* `task(function walk() { ... xs.map(walk) ... })`: the body moves to the top of the module, where nothing is called `walk`.
* A variable there holds the function for those uses.
*/
function exposeOwnName(family) {
	const { root, module } = family;
	const own = root.node.type === "FunctionExpression" && root.node.id && module.variableOf.get(root.node.id);
	const uses = own ? own.references.filter((reference) => !isCalleeUse(module, reference)) : [];
	if (uses.length === 0) return;
	const name = family.names.fresh(root.node.id.name);
	for (const { identifier } of uses) identifier.name = name;
	module.ast.body.push(declare("var", name, null));
	rewrite(module.ast, (node) => node === root.node ? assign(id(name), node) : void 0);
}
function rewriteCalls(family, rawName) {
	for (const fn of family.functions) for (const site of fn.calls) if (!site.isFork) rewriteCall(family, site, fn, true, rawName);
	const known = new Set(family.functions.flatMap((fn) => fn.calls.map((site) => site.node)));
	for (const fn of family.functions) walk(fn.node, (node) => {
		if (node !== fn.node && family.functions.some((other) => other.node === node)) return false;
		if (node.type !== "CallExpression" || node.optional || known.has(node)) return true;
		const site = callSite(family.module, node);
		if (site?.target?.parent) rewriteCall(family, site, fn, false, rawName);
		return true;
	});
}
/** `caller` is the unit around the call; `resumable`: the call stands in a unit's own body, not in a closure that runs to its end. */
function rewriteCall(family, site, caller, resumable, rawName) {
	const target = family.project.target(family.module, site);
	if (!target) return;
	const leaves = family.project.canLeave(target);
	const lifted = target.parent !== null;
	if (!lifted && !(resumable && leaves)) return;
	const { node } = site;
	const captured = lifted ? [...family.captures.get(target) ?? []].map((it) => handedOver(family, it, caller)) : [];
	const raw = {
		...id(rawName(target), node.callee),
		isRaw: true
	};
	node.arguments = [...captured, ...node.arguments];
	if (node.callee.made) family.calledInPlace.push({
		node,
		raw
	});
	else node.callee = raw;
	if (!leaves) return;
	if (resumable) node.leaves = true;
	else {
		node.arguments = [raw, {
			type: "ArrayExpression",
			elements: node.arguments
		}];
		node.callee = id(ALIAS.plain);
	}
}
/** A function that is only ever called directly has no `this`. */
function rewriteThis(family) {
	for (const fn of family.functions) {
		if (!isOnlyCalled(fn)) continue;
		rewrite(fn.node.body, (node) => {
			if (node.type === "ThisExpression") return {
				...undefinedValue(),
				loc: node.loc
			};
			return node.type === "FunctionExpression" || node.type === "FunctionDeclaration" || node.type === "ClassBody" ? node : void 0;
		});
	}
}
function removeLifted(family) {
	for (const { node, raw } of family.calledInPlace) node.callee = raw;
	const lifted = new Set(family.functions.filter((fn) => fn.parent).map((fn) => fn.node));
	const isLifted = (node) => node !== null && node !== void 0 && lifted.has(node);
	for (const fn of family.functions) walk(fn.node, (node) => removeFrom(node, isLifted));
}
function removeFrom(node, isLifted) {
	for (const key of ["body", "consequent"]) {
		if (!Array.isArray(node[key])) continue;
		for (const child of node[key]) {
			if (child.type !== "VariableDeclaration") continue;
			child.declarations = child.declarations.filter((declarator) => !isLifted(declarator.init));
		}
		node[key] = node[key].filter((child) => !isLifted(child) && !(child.type === "VariableDeclaration" && child.declarations.length === 0));
	}
}
function unitOf(family, fn, rawName, plan) {
	const captured = fn.parent ? [...family.captures.get(fn) ?? []].map((variable) => id(variable.name)) : [];
	const body = fn.node.body.type === "BlockStatement" ? fn.node.body : block([{
		type: "ReturnStatement",
		argument: fn.node.body,
		loc: fn.node.body.loc
	}], fn.node.body);
	if (plan.isGeneral) addOpenForks(body, family.names, plan.isTransparent);
	const boxed = /* @__PURE__ */ new Set();
	for (const variable of family.boxed) if (family.owner.get(variable) === fn) boxed.add(variable.name);
	return {
		fn,
		natural: rawName(fn),
		params: [...captured, ...fn.node.params],
		body,
		boxed,
		leaves: family.project.canLeave(fn),
		recursive: family.project.isRecursive(fn)
	};
}
// src/compiler/compile.ts
/** One module, compiled: its functions that can leave become pairs of functions, and all else stays as it is. */
/**
* Compiles one module of a project.
*
* @param code JavaScript (ESM); types are gone.
* @param id the module's id, the same in every thread: a `file:` URL in Node.
* @param host finds and loads the modules that this one imports, which are analysed, not compiled.
*/
function compileModule(code, id, host, options = {}) {
	const project = new Project(host);
	return new ModuleCompiler(project, project.add(id, code, options.inputMap ?? null, options.originalSource ?? code), options).run();
}
var ModuleCompiler = class {
	#project;
	#module;
	#strip;
	#inputMap;
	#names;
	#rawNames = /* @__PURE__ */ new Map();
	#rawImports = /* @__PURE__ */ new Map();
	#made = [];
	#entries = [];
	#reports = [];
	/** Places that fork, by the constant that holds the site's number. */
	#sites = /* @__PURE__ */ new Map();
	constructor(project, module, options) {
		this.#project = project;
		this.#module = module;
		this.#strip = options.strip ?? 0;
		this.#inputMap = options.inputMap ?? null;
		this.#names = new Names(module);
	}
	run() {
		const diagnostics = [...this.#module.diagnostics, ...this.#taskRefusals()];
		const roots = this.#roots();
		const unchanged = {
			code: this.#module.code,
			map: this.#inputMap,
			changed: false,
			diagnostics,
			functions: []
		};
		if (roots.length === 0 || diagnostics.some(({ severity }) => severity === "error")) return unchanged;
		const isIn = (fn, at) => at >= fn.node.start && at < fn.node.end;
		undoExpansions(this.#module, (at) => roots.some((fn) => isIn(fn, at)));
		const exported = [];
		for (const fn of roots) {
			this.#lowerFunction(fn);
			const raw = this.#rawNames.get(fn);
			for (const name of fn.exportedAs) exported.push(exportAs(raw, rawExport(name)));
		}
		const pollsFirst = dropNeedlessPolls(this.#lowered);
		for (const lowered of this.#lowered) this.#emit(lowered, pollsFirst.has(lowered));
		const { body } = this.#module.ast;
		const firstOther = body.findIndex((node) => node.type !== "ImportDeclaration" && !isDirective(node));
		const at = firstOther < 0 ? body.length : firstOther;
		body.splice(at, 0, ...this.#prologue());
		body.push(...this.#made);
		if (exported.length > 0) body.push({
			type: "ExportNamedDeclaration",
			declaration: null,
			specifiers: exported,
			source: null,
			attributes: []
		});
		return {
			...this.#print(),
			changed: true,
			diagnostics,
			functions: this.#reports
		};
	}
	#taskRefusals() {
		const found = /* @__PURE__ */ new Set();
		for (const fn of this.#module.functions) if (fn.taskCall) for (const diagnostic of refusals(this.#project, fn)) found.add(diagnostic);
		return [...found];
	}
	/** The module-level functions to compile: tasks, what is exported and can leave, what those call and can leave, or fork. */
	#roots() {
		const chosen = /* @__PURE__ */ new Set();
		const seen = /* @__PURE__ */ new Set();
		const visit = (fn) => {
			if (seen.has(fn)) return;
			seen.add(fn);
			if (!fn.parent && (fn.taskCall || this.#isCompiled(fn))) chosen.add(fn);
			for (const { target, isFork } of fn.calls) {
				if (!target) continue;
				if (isFork && !target.parent) chosen.add(target);
				visit(target);
			}
			fn.nested.forEach(visit);
		};
		for (const fn of this.#module.functions) if (fn.taskCall || fn.exportedAs.length > 0 && this.#isCompiled(fn)) visit(fn);
		return this.#module.functions.filter((fn) => chosen.has(fn));
	}
	#isCompiled(fn) {
		return this.#project.canLeave(fn) && refusals(this.#project, fn).length === 0;
	}
	#rawName = (fn) => {
		const own = this.#rawNames.get(fn);
		if (own) return own;
		const name = naturalName(this.#names, fn.name);
		this.#rawNames.set(fn, name);
		if (fn.module !== this.#module) this.#rawImports.set(fn, name);
		return name;
	};
	/** The constant that holds a site's number; the same for places that do the same. */
	#siteName = (shape) => {
		const key = JSON.stringify(shape);
		const known = this.#sites.get(key);
		if (known) return known.constant;
		const constant = this.#names.fresh("$mgr_site");
		this.#sites.set(key, {
			...shape,
			constant
		});
		return constant;
	};
	#lowered = [];
	#lowerFunction(root) {
		const params = [...root.node.params];
		const units = makeUnits(this.#project, root, this.#names, this.#rawName, this.#siteName);
		for (const unit of units) this.#lowerUnit(unit);
		const index = this.#lowered.findIndex(({ unit }) => unit.fn === root);
		this.#wrap(root, params);
		if (root.taskCall) root.taskCall.arguments.push(array([id(MODULE_RECORD), literal(index)]));
	}
	#lowerUnit(unit) {
		const context = {
			names: this.#names,
			boxed: unit.boxed,
			params: new Set(unit.params.map((param) => param.name).filter(Boolean)),
			isConstantOutside: (name) => this.#isConstantOutside(name),
			declared: /* @__PURE__ */ new Set()
		};
		const { params, body } = lowerBody(unit.body, unit.params, context);
		expandForks(params, body, this.#names, this.#siteName);
		this.#lowered.push({
			unit,
			params,
			body
		});
	}
	#emit({ unit, params, body }, pollsFirst) {
		if (unit.leaves && unit.recursive) body.splice(pollsFirst ? 0 : entryPlace(body), 0, {
			type: "MgrEntry",
			loc: unit.fn.node.loc
		});
		const flow = analyzeFlow(params, body);
		const lowered = {
			natural: unit.natural,
			twin: this.#names.fresh(`${unit.fn.name}${TWIN_SUFFIX}`),
			index: this.#entries.length,
			params,
			body,
			flow,
			at: unit.fn.node
		};
		const made = emitUnit(lowered, this.#strip, (stem) => this.#names.fresh(stem));
		this.#made.push(...made);
		this.#entries.push(this.#entry(unit, lowered, made.length > 1));
		if (!(unit.fn.node.made && flow.points.length === 0)) this.#reports.push(reportUnit(this.#module.source, unit, flow, stayingLocals(body, this.#isOwnClass)));
	}
	/** `[natural, twin, name, live, debug]` as `register` takes it; where it forks, the places of what it can join. */
	#entry(unit, lowered, hasTwin) {
		const { flow } = lowered;
		const forks = forkLocals(lowered.body).filter((name) => flow.variables.includes(name));
		const place = new Map(flow.variables.map((name, i) => [name, i]));
		const live = flow.points.map((point) => array(point.live.map((name) => literal(place.get(name)))));
		const positions = flow.points.map((point) => originalPosition(this.#module.source, point.loc?.start ?? {
			line: 1,
			column: 0
		}));
		const debug = JSON.stringify({
			file: this.#module.id,
			line: positions.map(({ line }) => line),
			column: positions.map(({ column }) => column + 1),
			locals: flow.points.map((point) => point.live)
		});
		return array([
			id(lowered.natural),
			hasTwin ? id(lowered.twin) : literal(null),
			literal(unit.fn.name),
			array(live),
			literal(debug),
			...forks.length > 0 ? [array(forks.map((name) => literal(flow.variables.indexOf(name))))] : []
		]);
	}
	#isOwnClass = (name) => {
		return this.#module.scopes.scopes.find((candidate) => candidate.type === "module")?.set.get(name)?.defs[0]?.type === "ClassName";
	};
	/** Imports, functions and constants of the module: made before any task runs, and never given another value. */
	#isConstantOutside(name) {
		const definition = this.#module.scopes.scopes.find((candidate) => candidate.type === "module")?.set.get(name)?.defs[0];
		if (!definition) return KNOWN_GLOBALS.has(name);
		return definition.type !== "Variable" || definition.parent?.kind === "const";
	}
	/** What the function's own name stands for from now on: the function as a value, which runs to its end. */
	#wrap(fn, params) {
		const { node } = fn;
		const raw = this.#rawNames.get(fn);
		node.params = params.map((param, i) => plainParam(param, i));
		const run = call(ALIAS.plain, [id(raw), id("arguments")]);
		if (node.type === "ArrowFunctionExpression") {
			node.type = "FunctionExpression";
			node.id = null;
			node.expression = false;
		}
		node.body = {
			type: "BlockStatement",
			body: [returns(run)],
			loc: node.body.loc
		};
	}
	/** Imports of the ABI, of other modules' raw functions, and this module's registration. */
	#prologue() {
		const used = this.#usedNames();
		const forkNames = Object.keys(FORK_ABI).filter((name) => used.has(ALIAS[name]));
		const names = [...Object.keys(ABI), ...forkNames];
		const exports = {
			...ABI,
			...FORK_ABI
		};
		const imported = names.map((name) => importAs(exports[name], `${ALIAS[name]}$`));
		const aliases = names.map((name) => declare("const", ALIAS[name], id(`${ALIAS[name]}$`)));
		const raws = [...this.#rawImports].map(([fn, name]) => importFrom(fn.module.id, [importAs(rawExport(fn.exportedAs[0]), name)]));
		const hash = literal(moduleHash(this.#module.id));
		const register = call(ALIAS.register, [
			literal(this.#module.id),
			hash,
			array(this.#entries)
		]);
		const record = declare("const", MODULE_RECORD, register);
		return [
			importFrom(ABI_MODULE, imported),
			...raws,
			...aliases,
			record,
			...this.#siteConstants()
		];
	}
	/** `const site = forkSite(() => f$mgr, argc, numericMask, kind, name)`: with circular imports, `f$mgr` comes later. */
	#siteConstants() {
		return [...this.#sites.values()].map(({ constant, raw, argc, numericMask, kind, name }) => {
			const numbers = [
				argc,
				numericMask,
				kind
			].map(literal);
			return declare("const", constant, call(ALIAS.forkSite, [
				arrow(id(raw)),
				...numbers,
				literal(name)
			]));
		});
	}
	#usedNames() {
		const used = new Set(this.#sites.size > 0 ? [ALIAS.forkSite] : []);
		for (const made of this.#made) walk(made, (node) => {
			if (node.type === "Identifier") used.add(node.name);
		});
		return used;
	}
	#print() {
		const { code, map } = print(this.#module.ast, ts({ comments: this.#module.comments }), {
			sourceMapSource: this.#module.id,
			sourceMapContent: this.#module.code
		});
		if (!this.#inputMap) return {
			code,
			map
		};
		return {
			code,
			map: remapping([map, this.#inputMap], () => null)
		};
	}
};
const KNOWN_GLOBALS = new Set("undefined NaN Infinity Math JSON Object Array Number String Boolean Symbol BigInt Map Set Date".split(" "));
/** The name under which a module exports the raw form of what it exports as `name`. */
function rawExport(name) {
	return `${name}${NATURAL_SUFFIX}`;
}
function isDirective(node) {
	return node.type === "ExpressionStatement" && typeof node.directive === "string";
}
/** The wrapper keeps the function's `length`. */
function plainParam(param, i) {
	if (param.type === "Identifier") return id(param.name);
	if (param.type === "RestElement") return {
		type: "RestElement",
		argument: id(`$mgr_rest`)
	};
	const name = id(`$mgr_arg${i}`);
	return param.type === "AssignmentPattern" ? {
		type: "AssignmentPattern",
		left: name,
		right: {
			type: "UnaryExpression",
			operator: "void",
			prefix: true,
			argument: literal(0)
		}
	} : name;
}
const importAs = (imported, local) => ({
	type: "ImportSpecifier",
	imported: id(imported),
	local: id(local)
});
const importFrom = (source, specifiers) => ({
	type: "ImportDeclaration",
	specifiers,
	source: literal(source),
	attributes: []
});
const exportAs = (local, exported) => ({
	type: "ExportSpecifier",
	local: id(local),
	exported: id(exported)
});
export { codeFrame, compileModule, displayName, formatDiagnostic };
