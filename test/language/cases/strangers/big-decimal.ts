import { task } from 'mgr-scheduler';

// Decimal numbers of any size as signed digits and a scale.
function BigDecimal(value) {
  if (!(this instanceof BigDecimal)) return new BigDecimal(value);
  if (value instanceof BigDecimal) return value;
  var match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(String(value));
  if (!match || !(match[2] || match[3])) throw new SyntaxError('not a number: ' + value);
  var fraction = match[3] || '';
  this.digits = BigInt(match[1] + (match[2] || '0') + fraction);
  this.scale = fraction.length - Number(match[4] || 0);
  if (this.scale < 0) {
    this.digits *= 10n ** BigInt(-this.scale);
    this.scale = 0;
  }
}
BigDecimal.make = function (digits, scale) {
  var made = Object.create(BigDecimal.prototype);
  made.digits = digits;
  made.scale = scale;
  return made.trim();
};
BigDecimal.prototype = {
  constructor: BigDecimal,
  trim: function () {
    while (this.scale > 0 && this.digits % 10n === 0n) {
      this.digits /= 10n;
      this.scale--;
    }
    return this;
  },
  at: function (scale) { return this.digits * 10n ** BigInt(scale - this.scale); },
  plus: function (other) {
    other = BigDecimal(other);
    var scale = Math.max(this.scale, other.scale);
    return BigDecimal.make(this.at(scale) + other.at(scale), scale);
  },
  minus: function (other) { return this.plus(BigDecimal(other).times(-1)); },
  times: function (other) {
    other = BigDecimal(other);
    return BigDecimal.make(this.digits * other.digits, this.scale + other.scale);
  },
  over: function (other, places) {
    other = BigDecimal(other);
    if (other.digits === 0n) throw new RangeError('division by zero');
    var shift = places + 1 + other.scale - this.scale;
    var top = shift >= 0 ? this.digits * 10n ** BigInt(shift) : this.digits / 10n ** BigInt(-shift);
    return BigDecimal.make(top / other.digits, places + 1).round(places);
  },
  round: function (places) {
    if (this.scale <= places) return this;
    var unit = 10n ** BigInt(this.scale - places);
    var half = this.digits < 0n ? -unit / 2n : unit / 2n;
    return BigDecimal.make((this.digits + half) / unit, places);
  },
  power: function (n) {
    var result = BigDecimal(1), base = this;
    while (n > 0) {
      if (n % 2 === 1) result = result.times(base);
      base = base.times(base);
      n = Math.floor(n / 2);
    }
    return result;
  },
  sqrt: function (places) {
    if (this.digits < 0n) throw new RangeError('square root of ' + this);
    var x = BigDecimal(String(Math.sqrt(Number(this.toString())).toFixed(8)));
    for (var i = 0; i < 20; i++) {
      var next = x.plus(this.over(x, places + 4)).over(2, places + 4);
      if (next.minus(x).digits === 0n) break;
      x = next;
    }
    return x.round(places);
  },
  compare: function (other) { var d = this.minus(other).digits; return d < 0n ? -1 : d > 0n ? 1 : 0; },
  valueOf: function () { return Number(this.toString()); },
  toString: function () {
    var text = String(this.digits < 0n ? -this.digits : this.digits).padStart(this.scale + 1, '0');
    var point = text.length - this.scale;
    return (this.digits < 0n ? '-' : '') + text.slice(0, point) + (this.scale ? '.' + text.slice(point) : '');
  },
};

export default task(function decimals(pairs) {
  var out = [], failed = 0;
  for (var i = 0; i < pairs.length; i++) {
    try {
      var a = BigDecimal(pairs[i][0]), b = BigDecimal(pairs[i][1]);
      out.push([a.plus(b), a.minus(b), a.times(b), a.over(b, 12), a.power(3), b.sqrt(15), a.compare(b), a < b].join(' '));
    } catch (error) {
      failed++;
      out.push(error.name + ': ' + error.message);
    }
  }
  var sum = BigDecimal(0);
  for (var k = 1; k <= 10; k++) sum = sum.plus('0.1');
  return { out: out, failed: failed, one: String(sum), same: sum.compare(1) === 0 };
});
export const args = [[['1.25', '2'], ['-0.001', '3e2'], ['99999999999999999999.9', '0.1'], ['1', '0'], ['x', '1'], ['7', '-4']]];
