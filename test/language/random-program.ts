/**
 * Small random programs that end: loops of all kinds, nested functions with captured locals, calls in every place of an
 * expression. They leave a trace of what they did, in order, so that a call made twice or too early shows.
 */

import { COMPOUND, type Draw, Expressions, type Scope } from './random-expressions.ts';

/** The source of a program: `export default task(function main(n, m) { ... })`, which takes two small numbers. */
export function randomProgram(draw: Draw): string {
  return new Generator(draw).program();
}

class Generator extends Expressions {
  /** Labels of the loops around, of this function. */
  #loops: (string | null)[] = [];
  /** Statements that may still be made. */
  #left = 40;
  /** In a place where no call that can leave may stand. */
  #plain = false;
  #inSwitch = false;

  program(): string {
    const top: Scope = { locals: [], functions: [] };
    this.scopes = [top];
    const parts = ["import { task } from 'mgr-scheduler';", 'const fuel = { left: 0 };', 'const trace = [];'];
    parts.push("function burn(by) { fuel.left -= by; if (fuel.left < 0) throw new Error('out of fuel'); return by; }");
    for (let i = this.draw(3); i > 0; i--) parts.push(this.#function(this.fresh('f'), true));
    const body = this.#inFunction(['n', 'm'], () => this.#statements(3 + this.draw(6)));
    parts.push(
      `export default task(function main(n, m) {\nfuel.left = 150; trace.length = 0;\n${body}\nreturn [trace.slice(), ${this.#summary}];\n});`,
    );
    return parts.join('\n');
  }

  #summary = 'n, m';

  #inFunction(params: string[], make: () => string): string {
    const outer = { loops: this.#loops, plain: this.#plain, inSwitch: this.#inSwitch };
    this.#loops = [];
    this.#inSwitch = false;
    const made = this.within(() => {
      for (const name of params) this.declare(name, 'number', true);
      const body = make();
      const shown = this.locals('number')
        .slice(0, 4)
        .map(({ name }) => name);
      const others = [...this.locals('string'), ...this.locals('array'), ...this.locals('object')].slice(0, 3);
      this.#summary =
        [
          ...shown,
          ...others.map(({ name, kind }) =>
            kind === 'array' ? `[...${name}]` : kind === 'object' ? `{ ...${name} }` : name,
          ),
        ].join(', ') || '0';
      return body;
    });
    this.#loops = outer.loops;
    this.#plain = outer.plain;
    this.#inSwitch = outer.inSwitch;
    return made;
  }

  // Functions

  /** A function of one to three numbers that gives a number. */
  #function(name: string, atTop = false): string {
    const arity = 1 + this.draw(3);
    const params = Array.from({ length: arity }, () => this.fresh('p'));
    const self = { name, arity };
    const scope = this.scopes.at(-1) as Scope;
    const recursive = this.chance(40);
    // Before it is known: a default that calls its own function would never end.
    const heads = params.map((param, i) =>
      i > 0 && this.chance(20) ? `${param} = ${this.within(() => this.number(1))}` : param,
    );
    if (recursive) scope.functions.push(self);
    const shape = atTop ? 0 : this.draw(3);
    if (shape === 1 && recursive) scope.functions.pop();
    const result = { text: '' };
    const body = this.#inFunction(params, () => {
      const statements = this.#statements(1 + this.draw(3));
      result.text = this.number(2);
      return statements;
    });
    if (!recursive || shape === 1) scope.functions.push(self);
    const inner = `burn(1);\n${body}\nreturn (${result.text}) | 0;`;
    if (shape === 0) return `function ${name}(${heads.join(', ')}) {\n${inner}\n}`;
    if (shape === 1) return `const ${name} = (${heads.join(', ')}) => {\n${inner}\n};`;
    return `const ${name} = function (${heads.join(', ')}) {\n${inner}\n};`;
  }

  /** A function value that stays one: no names of its own. */
  #closure(): string {
    const param = this.fresh('c');
    return this.#inFunction([param], () => {
      const plain = this.#plain;
      if (this.chance(60)) return `(${param}) => ${this.number(2)}`;
      const outer = this.#left;
      this.#left = Math.min(this.#left, 2);
      const body = this.#statements(1 + this.draw(2));
      this.#left = outer - 1;
      this.#plain = plain;
      return `(${param}) => {\n${body}\nreturn ${this.number(1)};\n}`;
    });
  }

  // Statements

  #statements(count: number): string {
    const parts: string[] = [];
    for (let i = 0; i < count && this.#left > 0; i++) {
      this.#left--;
      parts.push(this.#statement());
    }
    return parts.join('\n');
  }

  #block(count: number): string {
    return `{\n${this.within(() => this.#shadow() + this.#statements(count))}\n}`;
  }

  /** Now and then a block declares a name that is known outside. */
  #shadow(): string {
    const outer = this.locals('number').filter(({ name }) => !/^[pex]/.test(name));
    if (outer.length === 0 || !this.chance(15)) return '';
    const { name } = this.pick(outer);
    this.declare(name, 'number', true);
    return `let ${name} = ${this.draw(9)};\n`;
  }

  #statement(): string {
    const simple = [
      () => this.#declaration(),
      () => this.#declaration(),
      () => this.#assignment(),
      () => this.#assignment(),
      () => `trace.push(${this.any(2)});`,
      () => this.#pattern(),
      () => this.#patternAssignment(),
      () => this.#closureUse(),
      () => `${this.number(2)};`,
    ];
    if (this.depth > 4 || this.#plain) return this.pick(simple)();
    const all = [
      ...simple,
      () => this.#if(),
      () => this.#if(),
      () => this.#for(),
      () => this.#for(),
      () => this.#while(),
      () => this.#forOf(),
      () => this.#forIn(),
      () => this.#switch(),
      () => this.#jump(),
      () => this.#try(),
      () => this.#function(this.fresh('g')),
      () => this.#function(this.fresh('g')),
      () => this.#labelled(),
      () => this.#early(),
      () => this.#boundLoop(),
    ];
    return this.pick(all)();
  }

  #declaration(): string {
    const kind = this.pick(['number', 'number', 'number', 'array', 'object', 'string'] as const);
    const name = this.fresh('v');
    const value = this.value(kind, 2);
    const word = this.pick(['let', 'let', 'const', 'var']);
    // A `var` in a block that is not run holds nothing.
    const isVar = word === 'var' && this.depth <= 1;
    this.declare(name, kind, word !== 'const' && kind !== 'array' && kind !== 'object');
    return `${word === 'var' && !isVar ? 'let' : word} ${name} = ${value};`;
  }

  #assignment(): string {
    const strings = this.locals('string', true);
    if (strings.length > 0 && this.chance(20)) {
      return `${this.pick(strings).name} = ${this.string(1)}.slice(0, 12);`;
    }
    const objects = this.locals('object');
    if (objects.length > 0 && this.chance(25)) {
      return `${this.pick(objects).name}.${this.pick(['x', 'y'])} ${this.#operator()} ${this.number(2)};`;
    }
    const arrays = this.locals('array');
    if (arrays.length > 0 && this.chance(25)) {
      return `${this.pick(arrays).name}[${this.index()}] ${this.#operator()} ${this.number(2)};`;
    }
    const numbers = this.locals('number', true);
    if (numbers.length === 0) return ';';
    const { name } = this.pick(numbers);
    if (this.chance(20)) return `${name}${this.pick(['++', '--'])};`;
    if (this.chance(15)) return `${name} ${this.pick(['&&=', '||=', '??='])} ${this.number(2)};`;
    return `${name} ${this.#operator()} ${this.number(2)};`;
  }

  #operator(): string {
    return this.chance(50) ? '=' : this.pick(COMPOUND);
  }

  #pattern(): string {
    const [a, b] = [this.fresh('d'), this.fresh('d')];
    const word = this.pick(['let', 'const']);
    const fallback = this.number(1);
    const source = this.chance(50) ? this.array(1) : null;
    const text = source
      ? this.pick([
          `[${a} = ${fallback}, ${b} = 2] = ${source}`,
          `[, ${a} = 1, ${b} = ${fallback}] = ${source}`,
          `[${a} = 0, ...[${b} = ${fallback}]] = ${source}`,
        ])
      : this.pick([
          `{ x: ${a}, z: ${b} = ${fallback} } = ${this.object(1)}`,
          `{ [${this.string(1)}]: ${a} = ${fallback}, y: ${b} = 3 } = ${this.object(1)}`,
        ]);
    for (const name of [a, b]) this.declare(name, 'number', word === 'let');
    return `${word} ${text};`;
  }

  #patternAssignment(): string {
    const numbers = this.locals('number', true);
    if (numbers.length < 2) return this.#assignment();
    const [a, b] = [this.pick(numbers).name, this.pick(numbers).name];
    const target = () =>
      this.pick([
        () => this.pick(numbers).name,
        () => `${this.array(1)}[${this.index()}]`,
        () => `${this.object(1)}.${this.pick(['x', 'y'])}`,
      ])();
    return this.pick([
      () => `[${a}, ${b}] = [${this.number(1)}, ${this.number(1)}];`,
      () => `({ x: ${a}, y: ${b} } = ${this.object(1)});`,
      () => `[${target()} = ${this.number(1)}, , ${target()} = ${this.number(1)}] = ${this.array(1)};`,
      () => `[${target()}, ...[${target()} = ${this.number(1)}]] = new Set(${this.array(1)});`,
      () => `({ x: ${target()} = ${this.number(1)}, [${this.string(1)}]: ${target()} = 4 } = ${this.object(1)});`,
    ])();
  }

  #closureUse(): string {
    const name = this.fresh('h');
    const array = this.array(1);
    const form = this.draw(4);
    if (form === 0) return `${array}.forEach(${this.#closure()});`;
    if (form === 1) return `trace.push(${array}.map(${this.#closure()}));`;
    const closure = this.#closure();
    if (form === 2)
      return `const ${name} = [${closure}, ${this.#closure()}];\ntrace.push(${name}.map((h) => h(${this.number(1)})));`;
    return `const ${name} = { call: ${closure} };\ntrace.push(${name}.call(${this.number(1)}), ${name}.call(${this.number(1)}));`;
  }

  #if(): string {
    const test = this.condition(2);
    const then = this.chance(85) ? this.#block(1 + this.draw(3)) : this.#block(1);
    return this.chance(50) ? `if (${test}) ${then} else ${this.#block(1 + this.draw(2))}` : `if (${test}) ${then}`;
  }

  #for(): string {
    return this.within(() => {
      const i = this.fresh('i');
      const free = this.chance(35);
      const bound = this.pick([
        '3',
        '4',
        `burn(2)`,
        this.plainNumber(),
        this.plainNumber(),
        `${this.plainNumber()} + 1`,
      ]);
      const step = this.pick([`${i}++`, `${i}++`, `${i} += 1`, `++${i}`, `${i} += ${this.call()} * 0 + 1`]);
      const word = this.chance(85) ? 'let' : 'var';
      this.declare(i, 'number', free);
      const open = this.chance(60);
      const limit = open ? bound : `Math.min(4, ${bound})`;
      const body = this.#loopBody(free || (open && !/^\d$/.test(bound)));
      const test = this.chance(15) ? `${i} < ${limit} && ${this.condition(1)}` : `${i} < ${limit}`;
      return `for (${word} ${i} = 0; ${test}; ${step}) ${body}`;
    });
  }

  #loopBody(burns: boolean, first = ''): string {
    this.#loops.push(null);
    const inSwitch = this.#inSwitch;
    this.#inSwitch = false;
    const body = this.within(() => this.#shadow() + this.#statements(1 + this.draw(3)));
    this.#inSwitch = inSwitch;
    this.#loops.pop();
    return `{\n${first}${burns ? 'burn(1);\n' : ''}${body}\n}`;
  }

  #while(): string {
    const w = this.fresh('w');
    const body = this.#loopBody(true, `${w}--;\n`);
    const test = this.chance(50) ? `${w} > 0` : `${w} > 0 && ${this.condition(2)}`;
    const loop = this.chance(50) ? `while (${test}) ${body}` : `do ${body} while (${test});`;
    return `let ${w} = ${this.draw(4)};\n${loop}`;
  }

  #forOf(): string {
    return this.within(() => {
      const source = this.array(2);
      const [a, b] = [this.fresh('e'), this.fresh('e')];
      const word = this.pick(['const', 'let']);
      const form = this.draw(3);
      if (form === 0) {
        this.declare(a, 'number', word === 'let');
        return `for (const ${a}$ of ${source}.slice(0, 4)) ${this.#loopBody(true, `${word} ${a} = ${a}$ | 0;\n`)}`;
      }
      if (form === 1) {
        this.declare(a, 'number', word === 'let');
        return `for (${word} ${a} of ${source}.slice(0, 4)) ${this.#loopBody(true)}`;
      }
      this.declare(a, 'number', word === 'let');
      this.declare(b, 'number', word === 'let');
      return `for (${word} [${a}, ${b} = ${this.plainNumber()}] of ${source}.slice(0, 3).entries()) ${this.#loopBody(true)}`;
    });
  }

  #forIn(): string {
    return this.within(() => {
      const source = this.object(1);
      const key = this.fresh('k');
      this.declare(key, 'string', false);
      return `for (const ${key} in ${source}) ${this.#loopBody(true)}`;
    });
  }

  #switch(): string {
    const value = this.chance(50) ? `(${this.number(2)}) & 3` : this.number(1);
    const outer = this.#inSwitch;
    this.#inSwitch = true;
    const shared = this.chance(40) ? this.fresh('s') : null;
    const clauses = Array.from({ length: 1 + this.draw(3) }, (_, i) => {
      const test = this.chance(75)
        ? `case ${this.chance(70) ? i : this.number(1)}`
        : i === 0
          ? 'default'
          : `case ${i + 4}`;
      const body = this.within(() => this.#statements(1 + this.draw(2)));
      const first = shared === null ? '' : i === 0 ? `let ${shared} = ${this.number(1)};\n` : this.#tried(shared);
      return `${test}: ${first}${body}${this.chance(60) ? '\nbreak;' : ''}`;
    });
    this.#inSwitch = outer;
    return `switch (${value}) {\n${clauses.join('\n')}\n}`;
  }

  /** Uses a name that may have no value yet. */
  #tried(name: string): string {
    const use = this.pick([
      () => `trace.push(${name});`,
      () => `${name} = ${this.number(1)};`,
      () => `${name} += ${this.number(1)};`,
      () => `[${name} = ${this.number(1)}] = ${this.array(1)};`,
      () => `trace.push([0].map(() => ${name}++), typeof ${name});`,
    ])();
    return `try { ${use} } catch (error) { trace.push(error.message); }\n`;
  }

  /** A local that functions made or called before its declaration use. */
  #early(): string {
    const [name, get, set] = [this.fresh('y'), this.fresh('u'), this.fresh('u')];
    return this.within(() => {
      const closures = `[() => ${name}, () => (${name} = ${this.number(1)}), () => ${get}(${this.plainNumber()})]`;
      const body = `burn(1);\nreturn q > 1 ? ${name} : ${this.chance(50) ? `${name}++` : this.plainNumber()};`;
      const called = this.chance(50) ? `function ${get}(q) {\n${body}\n}` : `const ${get} = (q) => {\n${body}\n};`;
      const call = `try { trace.push(${get}(${this.plainNumber()}), ${set}[${this.draw(3)}]()); } catch (error) { trace.push(error.message); }`;
      const parts = [`const ${set} = ${closures};`, called];
      if (this.chance(50)) parts.reverse();
      if (this.chance(30)) parts.unshift(this.#tried(name));
      if (this.chance(70)) parts.push(call);
      parts.push(this.#statements(1 + this.draw(2)));
      parts.push(this.chance(80) ? `let ${name} = ${this.number(1)};` : `const [${name} = ${this.number(1)}] = [];`);
      parts.push(call, this.#tried(name));
      return `{\n${parts.join('\n')}\n}`;
    });
  }

  /** A loop whose variables closures and nested functions change, in every part of it. */
  #boundLoop(): string {
    return this.within(() => {
      const [i, k, fs, up] = [this.fresh('i'), this.fresh('i'), this.fresh('u'), this.fresh('u')];
      const head = this.pick([
        `${i} = 0, ${k} = 3`,
        `[${i}, ${k}] = [0, 3]`,
        `${i} = 0, ${k} = (${fs}.push(() => ${i}), 3)`,
      ]);
      const update = this.pick([`${i}++`, `${fs}.push(() => ${i}), ${i}++`, `${i} += ${this.call()} * 0 + 1`]);
      const parts = [
        `burn(1);`,
        this.chance(50) ? `${fs}.push(() => [${i}, ${k}]);` : `${fs}.push(() => (${k} -= 1));`,
        this.chance(50)
          ? `function ${up}() { burn(1); ${this.chance(50) ? i : k} += ${this.draw(2)}; return ${i}; }`
          : `const ${up} = () => ${i};`,
        `trace.push(${up}());`,
        this.chance(40) ? `${fs}.push(() => ${up}());` : '',
        this.within(() => this.#statements(1)),
        this.chance(30) ? `${i} += 1;` : '',
      ];
      const loop = `for (let ${head}; ${i} < ${k}; ${update}) {\n${parts.join('\n')}\n}`;
      return `{\nconst ${fs} = [];\n${loop}\ntrace.push(${fs}.map((f) => f()), ${fs}.map((f) => f()));\n}`;
    });
  }

  #labelled(): string {
    const label = this.fresh('L');
    if (this.chance(40)) {
      const body = this.within(() => this.#statements(2));
      return `${label}: {\n${body}\nif (${this.condition(1)}) break ${label};\n${this.within(() => this.#statements(1))}\n}`;
    }
    this.#loops.push(label);
    const inSwitch = this.#inSwitch;
    this.#inSwitch = false;
    const i = this.fresh('i');
    const inner = this.within(() => {
      this.declare(i, 'number', false);
      return this.#statements(2);
    });
    this.#inSwitch = inSwitch;
    this.#loops.pop();
    return `${label}: for (let ${i} = 0; ${i} < 3; ${i}++) {\n${inner}\n}`;
  }

  #jump(): string {
    const labels = this.#loops.filter((label) => label !== null);
    const word = this.pick(['break', 'continue']);
    if (labels.length > 0 && this.chance(50)) return `if (${this.condition(1)}) ${word} ${this.pick(labels)};`;
    if (this.#loops.length > 0) return `if (${this.condition(1)}) ${word};`;
    return this.chance(10)
      ? `if (${this.condition(1)}) throw new Error('thrown ' + (${this.plainNumber()}));`
      : this.#assignment();
  }

  /** With a clause or a finalizer or both; safepoints, jumps and returns in each. */
  #try(): string {
    const body = this.within(() => {
      const statements = this.#statements(1 + this.draw(3));
      return `{\n${statements}\n${this.#thrown()}${this.#return()}\n}`;
    });
    const parts = [`try ${body}`];
    const form = this.draw(4);
    if (form < 3) {
      const name = this.fresh('x');
      const handler = this.within(() => {
        this.declare(name, 'number', true);
        const noted = `trace.push(typeof ${name} === 'object' ? ${name}.name : ${name});\n${name} |= 0;\n`;
        return `{\n${noted}${this.#statements(1 + this.draw(2))}\n${this.chance(20) ? this.#thrown() : ''}${this.#return()}\n}`;
      });
      parts.push(
        this.chance(15) ? `catch ${this.within(() => `{\n${this.#statements(2)}\n}`)}` : `catch (${name}) ${handler}`,
      );
    }
    if (form > 1) {
      const finalizer = this.within(
        () => `{\n${this.#statements(1 + this.draw(2))}\n${this.chance(15) ? this.#return() : ''}\n}`,
      );
      parts.push(`finally ${finalizer}`);
    }
    return parts.join(' ');
  }

  #thrown(): string {
    return this.chance(60) ? `if (${this.condition(1)}) throw ${this.number(1)};\n` : '';
  }

  #return(): string {
    return this.chance(25) ? `if (${this.condition(1)}) return (${this.number(2)}) | 0;` : '';
  }
}
