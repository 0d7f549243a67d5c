"""English."""

from __future__ import annotations

import re
from typing import Final

from dateline.drafting.events.words.table import EventWords
from dateline.drafting.languages.en import IRREGULAR
from dateline.drafting.wording.rows import phrases, words

WORDS: Final = EventWords(
    past=IRREGULAR
    | words("""
        overturned set put sued read fired split spread
    """),
    past_endings=("ed",),
    participle_endings=(),
    participles=words("""
        taken begun given seen broken driven known written shown chosen stolen beaten fallen
        thrown torn sworn gone done spoken frozen hidden forgotten risen flown drawn grown
        withdrawn shaken held sold built cut found hit hurt paid set put shot shut sent led lost
        won left made come become run met read lit bought caught brought taught dealt struck blown
        sunk born spent
    """),
    not_verbs=words("""
        let need speed indeed proceed bleed heed creed deed reed exceed succeed hundred united embed
        feed seed weed breed greed wicked naked red bed shed sacred kindred limited alleged
        supposed so-called armed aged bearded retired continued hundreds masked related based
        named titled located situated left-wing crowded skilled experienced
    """),
    not_verb_endings=(),
    like_nouns=frozenset(),
    before_nouns=frozenset(),
    ambiguous=words("set put cut hit hurt shut spread read quit beat burst shed split bid"),
    addressing=words("you your yours yourself i my me let's"),
    attributive=words("""
        a an the its his her their our my your this that these those some any no every each of in
        on at for from with by about against between into over under during after before without
        more most very two three four five six seven eight nine ten many several few other newly
        recently much 's s
    """),
    agent=words("by"),
    numbers=words("one two three four five six seven eight nine ten eleven twelve"),
    needs_helper=True,
    helpers=words("""
        has have had was were been being is are be am will would shall should may might can could
        must did do does not never no t ll ve d to also already then since now just again ever
        later only even first still both all once soon yet today yesterday got get gets getting
        going about reportedly then earlier twice finally each well
    """),
    adverb_endings=("ly",),
    perfect=words("has have had"),
    until_now=words("has have"),
    present=words("is are am be being do does get gets getting"),
    progressive=("ing",),
    was=words("was were been is are be"),
    future=words("will shall ll"),
    reported_future=words("would"),
    intends=words("""
        plans plan planned planning intends intend intended aims aim expected expects expect
        scheduled due set slated going hopes hope is are was were promises vows pledges
    """),
    intends_before=words("to"),
    intends_for=words("scheduled planned due slated expected"),
    intends_day=words("for in on at"),
    infinitive=words("to"),
    modal_behind=frozenset(),
    modal=words("may might can could should must ought would cannot"),
    negations=words("not never no t nobody none neither nor without cannot"),
    nobody=words("nobody none neither nothing"),
    conditions=words("if unless provided whether"),
    failing=words("unless"),
    forceful=tuple(
        words("""
        strik stop walk halt block sue court boycott protest withhold withdraw quit resign occup
        shut close retaliat attack sanction blockade refus cut pull leave expel dismiss fire evict
        """)
    ),
    threatening=words("threatened threatens threaten threatening"),
    denying=words("denied denies deny denying refuted refutes disputed disputes"),
    denying_claims=words("rejected rejects reject dismissed dismisses dismiss called calls"),
    claims=words("""
        report reports claim claims allegation allegations accusation accusations rumour rumours
        rumor rumors suggestion suggestions false untrue charges lies lie baseless fabricated
    """),
    not_denied=words("""
        access entry bail permission parole visa visas treatment medical request asylum leave
    """),
    untrue=phrases("""
        not true, is untrue, are untrue, are false, is false, no truth, pleaded not guilty,
        no basis, without foundation
    """),
    acts=words("""
        announced condemned demanded urged accused apologised apologized promised pledged vowed
        ordered proposed warned criticised criticized welcomed rejected appealed declared praised
        thanked blamed dismissed recommended hailed proclaimed called quit labelled branded
        confirmed agreed testified conceded
    """),
    calling=words("""
        announced called agreed scheduled postponed promised pledged vowed invited set summoned
        adjourned delayed convened rescheduled moved fixed confirmed proposed
    """),
    saying=words("""
        said says say saying told tells tell tellings added adds stated reported reports reporting
        explained explains noted recalled wrote writes asked replied showed shows estimated argued
        believes believed spoke revealed claimed claims insisted admitted acknowledged suggested
        described remembered posted tweeted commented stressed maintained according understood
        mentioned quoted cited joked answered predicted testified laughed
    """),
    told=words("told tells tell telling wrote joked recalled remembered laughed asked replied"),
    statements=words("statement statements letter declaration address communique bulletin speech"),
    states=words("""
        was were had is are has have been be did do does remained seemed appeared believed thought
        knew wanted hoped felt needed consisted lived loved liked stood employed owned included
        contained belonged meant depended feared expected looked sounded stayed worked considered
        used existed resembled understood tended mattered deserved lacked saw heard kept
        involved concerned required allowed enabled related continued served sat lay
        wore cost happened smiled supposed planned intended tried hosted featured
        covered represented ranked could might preferred enjoyed hated wished
    """),
    measuring=words("""
        rose fell grew increased decreased dropped declined totalled totaled amounted averaged
        reached stood climbed gained lost slipped slid jumped edged shrank expanded measured
        accounted exceeded doubled halved earned numbered surged plunged rebounded traded
        accelerated slowed
    """),
    news=tuple(
        words("""
        extend arrest detain kill hurt injur wound died die clos open cancel suspend resign
        dismiss appoint elect signed approv adopt voted vote reject announc order launch began
        begun start ended stop halt block destroy damag evacuat rescu fined sentenc convict charg
        jail releas freed seiz search raid storm occup attack shot explod collaps crash flood burn
        broke erupt won accus filed sued sacked acqui found met gather march protest rall walked
        demand deliver publish impos lift bann banned restor discover declar withdrew withdrawn
        withdraw deploy fired torn struck hit agreed conced inaugurat unveil condemn expel summon
        deport extradit execut recall ground divert derail capsiz sank sunk drown overturn reopen
        shut quit step down stepped oust toppl topple clash blew blown bomb ambush hijack kidnap
        abduct vanish disappear recover declared postpon delay adjourn acquitt indict pled plead
        ruled upheld overturn merged bought sold laid cut raised lowered fell apolog nominat award
        swept flee fled escap surrender strand struck hospitali quarantin infect disconnect
        interrupt stole robbed vandal defac demolish dismantl confiscat question pass passed ratif
        revok grant nationalis nationaliz privatis privatiz ceased resum threw joined left set
        called invited handed promis pledg warn urg appeal held built taken sent removed
        extinguish contain
    """)
    ),
    nouns=tuple(
        words("""
        election vote referendum strike protest rally rallies march demonstration fire accident
        explosion attack flood crash meeting summit hearing trial crackdown coup earthquake storm
        killing murder arrest detention raid launch closure blast shooting collapse outage walkout
        inauguration ceremony riot clash ceasefire hurricane eruption outbreak breakdown blaze
        bombing invasion derailment evacuation resignation merger by-election ballot massacre
        stoppage lockout blackout occupation uprising revolution takeover assassination
        disaster""")
    ),
    not_nouns=words("""
        voter voters firefighter firefighters fired firearms attackers attacker strikers striker
        protester protesters protestor protestors marchers voted firework fireworks electioneering
        firm trials stormed meetings
    """),
    subordinate=words("""
        which what who whom whose when while after before as because since where although though
        once until if unless whereas despite following during so
    """),
    content=words("that how"),
    noise=re.compile(
        r"(?i:^(?:additional )?(?:reporting|writing|editing|compiled|translated) by\b|^photo\b"
        r"|^(?:file )?(?:photo|picture|image|video|credit|source)s?\s?[:/]|\(photo|©|all rights"
        r" reserved|^(?:an? (?:earlier|previous) version|this article"
        r"|(?:an?|the|our) (?:article|report|story)"
        r" (?:on|about|of|in|published)|subscribe|sign up|read (?:more|also)"
        r"|follow us|click here|advertisement"
        r"|sponsored|related"
        r"|accessed|(?:last )?updated|published|posted|note to editors"
        r"|contact|for more|watch|listen|share|download|see also"
        r"|most read|newsletter|get the|join our|support our|cookies?|buy now|order now"
        r"|correction\b.{0,3}$|editor.s note)\b)|(?:REUTERS|AFP|AP|EPA|Getty|BelTA)/\w"
    ),
    ranges=phrases("from to, from until, from till, between and"),
    lasting=words("since"),
    attributing=frozenset(),
    relative=words("who which whose whom"),
    shares=re.compile(
        r"%|\bper ?cent\b|\b(?:million|billion|trillion)\b|[$€£]|\bdegrees\b|°"
        r"|\b(?:by|to|from) [0-9]"
    ),
)
