// refused: MGR_UNSUPPORTED "generator"
import { task } from 'mgr-scheduler';

export default task(function* f(n: number) { // here
  for (let i = 0; i < n; i++) yield i;
});
