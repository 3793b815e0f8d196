// fib with a fork in every call, on oneTBB, and the plain recursion beside it: `fib n threads repetitions`.
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_invoke.h>
#include <oneapi/tbb/task_arena.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

static long forked(int n) {
  if (n < 2) return n;
  long a, b;
  tbb::parallel_invoke([&] { a = forked(n - 1); }, [&] { b = forked(n - 2); });
  return a + b;
}

__attribute__((noinline)) static long plain(int n) { return n < 2 ? n : plain(n - 1) + plain(n - 2); }

static long answer;

template <class Work>
static double milliseconds(const Work &work) {
  const auto start = std::chrono::steady_clock::now();
  answer = work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

int main(int count, char **words) {
  if (count != 4) return std::fprintf(stderr, "fib n threads repetitions\n"), 2;
  volatile int asked = std::atoi(words[1]); // so that the compiler does not work the answer out, nor once for all
  const int threads = std::atoi(words[2]);
  const int repetitions = std::atoi(words[3]);
  tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena arena(threads);
  arena.execute([&] { forked(20); });
  std::printf("{\"samples\":[");
  for (int i = 0; i < repetitions; i++) {
    const double plainMs = milliseconds([&] { return plain(asked); });
    const double forkedMs = milliseconds([&] { return arena.execute([&] { return forked(asked); }); });
    std::printf("%s{\"plainMs\":%.4f,\"forkedMs\":%.4f}", i > 0 ? "," : "", plainMs, forkedMs);
  }
  std::printf("],\"answer\":%ld}\n", answer);
}
