"""Times published packages on the cases of benches/model.rs: `cargo xtask bench`.

Every line it prints is a name and a number: milliseconds, unless the name says otherwise.
"""

import math
import random
import time

import ciw
import simpy
from pyworkforce.queuing import ErlangC

SIZES = [10, 100, 1_000, 10_000, 100_000]
# Simulated here; the times are given for CUSTOMERS, in proportion.
PLAYED = 100_000
CUSTOMERS = 1_000_000


def say(name, value):
    print(f"measured peers/{name} {value}", flush=True)


def fastest(work, seconds=1.0, most=200):
    """The fastest run in milliseconds, of as many as fit into some seconds."""
    best, end = math.inf, time.perf_counter() + seconds
    for _ in range(most):
        start = time.perf_counter()
        work()
        now = time.perf_counter()
        best = min(best, now - start)
        if now > end:
            break
    return best * 1e3


def queue(load, wait=1.0):
    """A queue whose time unit is the mean service time."""
    return ErlangC(transactions=load, aht=1.0, asa=wait, interval=1)


def counted(load, wait, share):
    """The fewest servers, by counting upward from the first stable number."""
    servers = math.floor(load) + 1
    while True:
        inverse = 1.0
        for k in range(1, servers + 1):
            inverse = 1.0 + inverse * k / load
        spare = servers - load
        p_wait = servers / (load + spare * inverse)
        if 1.0 - p_wait * math.exp(-spare * wait) >= share:
            return servers
        servers += 1


def answers():
    for name, wait in [("short", 0.1), ("long", 10.0)]:
        cases = more = fewer = 0
        for tenths in range(1, 400):
            load = tenths / 10.0
            for share in (0.8, 0.9, 0.95, 0.99):
                found = queue(load, wait).required_positions(share)["raw_positions"]
                right = counted(load, wait, share)
                cases, more, fewer = cases + 1, more + (found > right), fewer + (found < right)
        say(f"smallest/{name}/cases", cases)
        say(f"smallest/{name}/wrong", more + fewer)


def simulated_with_simpy(customers):
    draws = random.Random(1)
    environment = simpy.Environment()
    servers = simpy.Resource(environment, capacity=50)
    waited = 0.0

    def customer():
        nonlocal waited
        asked = environment.now
        with servers.request() as request:
            yield request
            waited += environment.now - asked
            yield environment.timeout(draws.expovariate(1.0))

    def arrivals():
        for _ in range(customers):
            yield environment.timeout(draws.expovariate(45.0))
            environment.process(customer())

    environment.process(arrivals())
    environment.run()
    return waited / customers


def simulated_with_ciw(customers):
    ciw.seed(1)
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=45.0)],
        service_distributions=[ciw.dists.Exponential(rate=1.0)],
        number_of_servers=[50],
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(customers, method="Finish")
    records = simulation.get_all_records()
    return sum(record.waiting_time for record in records) / len(records)


def main():
    for size in SIZES:
        waiting = queue(size - math.sqrt(size))
        say(f"erlang_c/{size}", fastest(lambda: waiting.waiting_probability(size)))
        searching = queue(float(size), 1.0 / 15.0)
        say(f"smallest_staff/{size}", fastest(lambda: searching.required_positions(0.8)))
    answers()
    for name, simulated in [("simpy", simulated_with_simpy), ("ciw", simulated_with_ciw)]:
        elapsed = fastest(lambda: simulated(PLAYED), most=2, seconds=math.inf)
        say(f"{name}/mmc_customers", elapsed * CUSTOMERS / PLAYED)
        say(f"{name}/mean_wait", simulated(PLAYED))


main()
