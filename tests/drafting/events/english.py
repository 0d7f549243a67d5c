"""English sentences, each with the events that it tells in an article of Monday, 17 August 2020.

The words are our own. A sentence stands behind an opening one that tells nothing.
"""

from __future__ import annotations

Expected = tuple[tuple[str, str], ...]

NOTHING: Expected = ()


def one(date: str, status: str = "happened") -> Expected:
    return ((date, status),)


WEEK = "[2020-08-10..2020-08-16]"

ENGLISH: tuple[tuple[str, Expected], ...] = (
    # agencies
    ("Miners walked out on Friday at two of the six pits.", one("2020-08-14")),
    ("Police detained 40 people in the capital on Sunday, a rights group said.", one("2020-08-16")),
    ("The plant was closed on Friday, the owner said on Monday.", one("2020-08-14")),
    ("The strike began last week after a row over pay.", one(WEEK)),
    ("Parliament passed the law on 28 July by 71 votes to 48.", one("2020-07-28")),
    ("The bank has raised its main rate.", one("2020-08-17")),
    ("On Sunday evening two trains collided near the town of Varsk.", one("2020-08-16")),
    ("A fire broke out at the depot at 04:30 on Saturday.", one("2020-08-15T04:30")),
    ("The ferry sank off the coast in June 2019.", one("2020-06".replace("2020", "2019"))),
    ("The two leaders met on Thursday and signed a treaty.", one("2020-08-13")),
    ("An earthquake struck the island on Wednesday.", one("2020-08-12")),
    ("The minister resigned on Tuesday.", one("2020-08-11")),
    ("Two men were killed when a wall collapsed on Saturday.", one("2020-08-15")),
    ("The airline cancelled ninety flights on Sunday because of fog.", one("2020-08-16")),
    ("The governor dismissed the police chief yesterday.", one("2020-08-16")),
    ("Three villages were evacuated overnight.", one("2020-08-17")),
    ("The company laid off 300 workers in July.", one("2020-07")),
    ("Unknown men set fire to the office on the night of 11 August.", one("2020-08-11")),
    ("The embassy reopened on 3 August after four months.", one("2020-08-03")),
    # courts
    ("A court sentenced the driver to six years on Friday.", one("2020-08-14")),
    ("The jury acquitted both men on Thursday.", one("2020-08-13")),
    ("He was arrested in March 2018.", one("2018-03")),
    ("She was released on bail on Wednesday.", one("2020-08-12")),
    ("Prosecutors charged the banker with fraud last month.", one("2020-07")),
    ("The appeal was rejected on 5 August.", one("2020-08-05")),
    ("The former mayor was fined on Tuesday.", one("2020-08-11")),
    # protests
    ("Tens of thousands marched through the city on Sunday.", one("2020-08-16")),
    ("Protesters blocked the main road on Saturday.", one("2020-08-15")),
    ("Riot police broke up the rally on Friday night.", one("2020-08-14")),
    ("Students occupied the library on 3 August.", one("2020-08-03")),
    (
        "Workers detained in the march on Friday were freed on Sunday.",
        (("2020-08-14", "happened"), ("2020-08-16", "happened")),
    ),
    ("Crowds gathered outside the prison yesterday.", one("2020-08-16")),
    ("Drivers have been on strike since August 11.", NOTHING),
    ("The bridge has been closed since August 11.", one("2020-08-11/..")),
    # what is said, as an event of its own
    ("The union on Monday said it would do its best to avoid a strike.", one("2020-08-17")),
    (
        "In a statement on Monday the company told customers that supplies were safe.",
        one("2020-08-17"),
    ),
    ("The council announced on Thursday that the pool was safe.", one("2020-08-13")),
    ("The bishop condemned the violence on Sunday.", one("2020-08-16")),
    ("The president apologised on Wednesday for the delay.", one("2020-08-12")),
    ("The opposition demanded a recount on Tuesday.", one("2020-08-11")),
    # Monday-dated: that day itself
    ("Police arrested the director on Monday.", one("2020-08-17")),
    ("The mayor resigned on Monday morning.", one("2020-08-17")),
    ("The bus left the road late on Sunday.", one("2020-08-16")),
    ("The shop burned down last Monday.", one("2020-08-10")),
    ("The factory stopped work today.", one("2020-08-17")),
    # plans
    ("Parliament will vote on Thursday.", one("2020-08-20", "planned")),
    ("The bridge will be closed from 24 August.", one("2020-08-24", "planned")),
    ("The union plans to march on Saturday.", one("2020-08-22", "planned")),
    ("The trial is due to start on 1 September.", one("2020-09-01", "planned")),
    ("The court is expected to rule next month.", one("2020-09", "planned")),
    ("The summit is scheduled for 5 October.", one("2020-10-05", "planned")),
    ("The new owners intend to reopen the mill in May 2021.", one("2021-05", "planned")),
    ("The opposition has called a rally for next Sunday.", one("2020-08-23", "planned")),
    ("The two sides agreed to meet again on 2 September.", one("2020-09-02", "planned")),
    ("The school is to open on 1 September.", one("2020-09-01", "planned")),
    ("Talks should resume on 24 August.", one("2020-08-24", "planned")),
    ("The hearing was postponed to 3 September.", one("2020-09-03", "planned")),
    # threats
    ("The union threatened on Monday to stop output.", one("2020-08-17", "threatened")),
    (
        "Miners have threatened to halt production, a news site reported on Monday.",
        one("2020-08-17", "threatened"),
    ),
    (
        "The landlord threatened to evict the tenants unless they pay by Friday.",
        one("2020-08-17", "threatened"),
    ),
    ("Drivers are threatening to block the port.", one("2020-08-17", "threatened")),
    ("If talks do not begin, the nurses will walk out.", one("2020-08-17", "threatened")),
    ("Unless wages are paid, pilots will strike on Friday.", one("2020-08-17", "threatened")),
    ("On Thursday the army threatened to shell the town.", one("2020-08-13", "threatened")),
    # denials
    ("The ministry denied that shots had been fired.", one("2020-08-17", "denied")),
    ("The company denies the allegations.", one("2020-08-17", "denied")),
    ("On Tuesday the mayor denied having met the builder.", one("2020-08-11", "denied")),
    ("The bank rejected reports that it was short of cash.", one("2020-08-17", "denied")),
    ("Both men pleaded not guilty.", one("2020-08-17", "denied")),
    ("The governor dismissed the claims as nonsense.", one("2020-08-17", "denied")),
    ("The court denied bail to both men on Friday.", NOTHING),
    # conditions and possibilities
    ("If the river rises further, the bridge will be closed.", NOTHING),
    ("The plant could close next year.", NOTHING),
    ("He would sign tomorrow if they let him.", NOTHING),
    ("They may appeal.", NOTHING),
    ("The strike might have ended.", NOTHING),
    ("If convicted, she could face six years in prison.", NOTHING),
    ("Unless something changes, the mill may close.", NOTHING),
    # what did not happen
    ("No one was hurt.", NOTHING),
    ("Nobody was arrested.", NOTHING),
    ("The company did not sign the agreement.", NOTHING),
    ("The police have not named the victim.", NOTHING),
    ("She was never charged.", NOTHING),
    # states and opinions
    ("The company is one of the largest producers of salt.", NOTHING),
    ("The scale of the strike was unclear.", NOTHING),
    ("He believed the vote was fair.", NOTHING),
    ("Workers are calling for new elections.", NOTHING),
    ("The town has two schools and a prison.", NOTHING),
    ("The mine is owned by the state.", NOTHING),
    ("It was a difficult year for everyone.", NOTHING),
    ("A potash mine is a place where potash is dug.", NOTHING),
    # statistics
    ("Unemployment rose to 8 per cent.", NOTHING),
    ("Exports fell by 12% in July.", NOTHING),
    ("Sales dropped to 4 million tonnes in June.", NOTHING),
    # quotes
    ("“We stopped the machines and walked out,” he said.", NOTHING),
    ("“Nobody came,” said the director. “We waited for an hour.”", NOTHING),
    ("“The plant is working,” an aide told the agency on Monday.", NOTHING),
    ("He said the plant was working normally.", NOTHING),
    # questions, captions, credits, adverts
    ("Who closed the mine on Friday?", NOTHING),
    ("Reporting by A. Writer; editing by B. Other", NOTHING),
    ("Photo: miners walked out on Friday.", NOTHING),
    ("Subscribe to our newsletter, which was launched on Friday.", NOTHING),
    ("Read more: police closed the road on Friday.", NOTHING),
    ("© 2020 The Paper. All rights reserved.", NOTHING),
    # nouns with a date of their own
    ("The row is about the election this month.", one("2020-08")),
    ("The law is a reply to Sunday's march.", one("2020-08-16")),
    ("The town still remembers the 2011 flood.", one("2011")),
    # the verb's own number, the verb's own part
    (
        "Rescuers reached a village on Sunday that was cut off, as the toll climbed to 206.",
        one("2020-08-16"),
    ),
    (
        "Police arrested two men; a third fled to Panama in 2015.",
        (
            ("2020-08-17", "happened"),
            ("2015", "happened"),
        ),
    ),
    # whose words they are is no event, whatever the day
    ('"Not one of them will be closed," she said on Friday evening.', ()),
    ("The march passed what the mayor called the oldest gate.", one("2020-08-17")),
    # two dates, two events
    ("The mine opened in 1974 and closed in 2009.", (("1974", "happened"), ("2009", "happened"))),
)
