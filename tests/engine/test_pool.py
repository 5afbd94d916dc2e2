"""Work elsewhere: whatever it does to its process, the caller gets a result or a reason."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.engine import worker
from reader.engine.pool import WorkFailed, WorkPool


def double(number: int) -> int:
    return 2 * number


def process(_: int) -> int:
    return os.getpid()


def linger(number: int) -> int:
    time.sleep(1)
    return process(number)


def hang() -> None:
    time.sleep(60)


def spin() -> None:
    while True:
        pass


def niceness() -> int:
    return os.nice(0)


def spin_until_stopped(attempts: Path) -> None:
    attempts.write_text(attempts.read_text() + "x")
    worker.CPU_LIMIT = 1  # type: ignore[misc]
    worker._answer(spin, ())


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def eat() -> int:
    return len(bytearray(4_000_000_000))


def dig(depth: int = 0) -> int:
    return dig(depth + 1)


def stumble() -> None:
    raise ValueError("no such thing")


def chatter(size: int) -> bytes:
    os.write(1, b"to the screen")
    print("to the screen")
    return bytes(size)


@pytest.fixture
async def workers() -> AsyncIterator[WorkPool]:
    pool = WorkPool(2, deadline=4.0)
    yield pool
    pool.close()


async def test_work_comes_back_and_its_process_is_used_again(workers: WorkPool) -> None:
    assert await workers.run(double, 21) == 42
    assert len({await workers.run(process, n) for n in range(5)}) == 1


async def test_two_things_are_done_at_once(workers: WorkPool) -> None:
    first, second = await asyncio.gather(workers.run(linger, 1), workers.run(process, 2))
    assert first != second


async def test_many_small_things_are_done_by_one_process(workers: WorkPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.engine.crew.PATIENCE", 60.0)
    assert len(set(await asyncio.gather(*(workers.run(process, n) for n in range(20))))) == 1


async def test_what_waits_is_done_in_the_order_of_asking() -> None:
    pool = WorkPool(1)
    done: list[int] = []

    async def one(number: int) -> None:
        done.append(await pool.run(double, number))

    await asyncio.gather(*(one(number) for number in range(20)))
    pool.close()
    assert done == [2 * number for number in range(20)]


async def test_who_gives_up_waiting_keeps_no_worker(workers: WorkPool) -> None:
    tasks = [asyncio.create_task(workers.run(linger, n)) for n in range(5)]
    await asyncio.sleep(0.1)
    for task in tasks[1:]:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert await asyncio.gather(*(workers.run(double, n) for n in range(3))) == [0, 2, 4]


@pytest.mark.parametrize(
    ("work", "reason"),
    [
        (spin, "longer than 4 seconds"),
        (die, "took its worker process down"),
        (eat, "more memory"),
        (dig, "nested too deeply"),
        (stumble, "a fault of Telex (ValueError: no such thing)"),
    ],
)
async def test_bad_work_fails_with_its_reason_and_its_neighbour_does_not_notice(
    workers: WorkPool, work: object, reason: str
) -> None:
    bad, good = await asyncio.gather(workers.run(work), workers.run(double, 4), return_exceptions=True)  # type: ignore[arg-type]
    assert isinstance(bad, WorkFailed)
    assert reason in str(bad)
    assert good == 8
    assert await workers.run(double, 5) == 10


async def test_a_large_answer_arrives_whole_and_a_print_does_not(
    workers: WorkPool, capfd: pytest.CaptureFixture[str]
) -> None:
    assert len(await workers.run(chatter, 5_000_000)) == 5_000_000
    assert capfd.readouterr().out == ""


async def test_work_that_nobody_waits_for_any_more_is_stopped(workers: WorkPool) -> None:
    pid = await workers.run(process, 0)
    task = asyncio.create_task(workers.run(hang))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert await workers.run(double, 3) == 6


async def test_a_closed_pool_leaves_no_process_behind() -> None:
    pool = WorkPool(2)
    pids = await asyncio.gather(pool.run(linger, 1), pool.run(process, 2))
    pool.close()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_workers_start_ahead_of_the_event_loop() -> None:
    pool = WorkPool(1)
    pool.start()

    async def twice() -> list[int]:
        return [await pool.run(double, 1), await pool.run(double, 2)]

    assert asyncio.run(twice()) == [2, 4]
    pool.close()


async def test_what_somebody_waits_for_is_done_while_all_workers_behind_hang() -> None:
    pool = WorkPool(2)
    try:
        behind = [asyncio.create_task(pool.behind.run(hang)) for _ in range(3)]
        await asyncio.sleep(0.1)
        async with asyncio.timeout(5):
            assert await pool.run(double, 4) == 8
        for task in behind:
            task.cancel()
        await asyncio.gather(*behind, return_exceptions=True)
    finally:
        pool.close()


async def test_workers_behind_a_screen_give_way_to_everybody() -> None:
    pool = WorkPool(1, behind=10)
    try:
        assert await pool.run(niceness) < await pool.behind.run(niceness)
    finally:
        pool.close()


async def test_work_that_takes_all_its_time_of_the_processor_is_not_tried_again(tmp_path: Path) -> None:
    attempts = tmp_path / "attempts"
    attempts.touch()
    pool = WorkPool(1, deadline=120)
    try:
        with pytest.raises(WorkFailed, match="longer than 20 seconds"):
            await pool.run(spin_until_stopped, attempts)
    finally:
        pool.close()
    assert attempts.read_text() == "x"
