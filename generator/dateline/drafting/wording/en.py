"""English."""

from __future__ import annotations

from typing import Final

from dateline.drafting.wording.rows import words
from dateline.drafting.wording.table import Gender, Wording

_MEN: Final = words("""
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan alasdair albert aldo alejandro
    aleksandr aleksei alessandro alex alexander alexandre alexei alfred ali aliaksandr allan
    alyaksandr amadou amir anatoly anders andre andrea andreas andrei andrew andrey andy angel
    anselm anthony anton antonio antony arjun arnold arthur ashley asif august aurel axel barack
    barry ben benedict benjamin bernard bill billy bjorn bob bogdan bohdan boris brad brandon
    brendan brian bruce bryan callum carl carlos cedric chad charles charlie chris christian
    christopher cillian claude clement colin conrad cosmin craig dale damien damir dan daniel
    daniil darius darren dave david dean declan denis dennis derek desmond diego dieter dimitar
    dmitri dmitry dmytro don donald doug douglas dragan duncan dylan eamon earl eddie edgar
    edmund eduardo edvard edward edwin elias elio eliot elliott emil emmanuel enrique eric erik
    ernest ethan eugene evan evgeny fabian farid felix fergus fernando florian francesco francis
    francisco francois frank franz fred frederick gabriel gareth gary gavin gene geoff geoffrey
    george georgi gerald gerard gerhard gilbert giovanni giuseppe glenn goran gordon graham
    grant greg gregory guillaume gunnar gustavo guy hakan hamid hamish hans harold harry hassan
    heinrich henri henrik henry herman hiroshi horatio howard hugh hugo hussein ian ibrahim
    idris ignacio igor ilya imran isaac ivan ivo jack jacob jacques jaime jake jakob james jamie
    jan jarek jason jasper javed javier jay jean jeff jeffrey jeremy jerome jerry jesse jim
    jimmy joao joaquin joe joel johan johannes john johnny jon jonas jonathan jorge jose josef
    joseph josh joshua jozef juan julian justin kamal karl kaspar keith ken kenji kenneth kevin
    kirill klaus kofi konstantin krzysztof kurt kwame kyle lachlan lance larry lars laszlo
    laurent lawrence lech lee leo leon leonard leonid leslie lewis liam linus lloyd lorenzo
    louis luca lucas ludovic luis lukas luke magnus maksim malcolm manuel marc marco marcos
    marcus marek mario mark markus martin mateo mateusz matt matteo matthew matthias maurice max
    maxim mehmet michael michel miguel mike mikhail milan milos miroslav mohamed mohammad
    mohammed muhammad mustafa nathan naveed neil nicholas nick nicolas nigel nikhil nikita
    nikolai nikolay nikos nils noah norman olaf oleg oleksandr oliver omar oscar oskar osman
    otis otto owen pablo pascal patrick paul pavel pavlo pedro per petar peter petr phil philip
    philippe pierre piet piotr radek radu rafael rajesh ralph raman ramon rasmus ravi raymond
    reza rhys ricardo richard rick rob robert roberto robin rod rodrigo roger roland roman ron
    ronald ross roy rupert ruslan russell rustam ryan sadiq salvador sam sami samir samuel
    sanjay sascha scott sean sebastian serge sergei sergey sergio seth shane shaun siarhei silas
    simon slavko soren spencer stanislav stanley stefan stephan stephen steve steven stuart
    suresh sven tadeusz taras tariq ted teodor terry theodore thierry thomas tim timothy tobias
    todd tom tomas tomasz tommy tony travis trevor tyler uladzimir ulrich umberto vaclav vadim
    valentin valery vasily vasyl victor viggo vikram viktar viktor vincent vitali vitaly vlad
    vladimir vojtech volodymyr vyacheslav waldemar walter warren wayne werner wiktor wilhelm
    will william winston wolfgang xavier yannick yaroslav yevgeny yosef yuri yury yusuf zachary
    zbigniew
""")
_WOMEN: Final = words("""
    abigail ada agnes aisha aisling alena alesya alexandra alexis alice alicia alina alison alla
    allison amanda amara amber amelia amina amy ana anastasia andreea angela angelina anita ann
    anna anne annie antonia anya april ariana astrid audrey aurora ayesha barbara beatrice
    beatrix beatriz becky bella bernadette beth betty beverly bianca brenda bridget brittany
    camila camilla candace carla carmen carol carole caroline carolyn carrie catherine cathy
    cecilia celine charlotte chelsea cheryl chiara chloe christina christine ciara cindy claire
    clara claudia clementine colleen connie cornelia courtney crystal cynthia daisy dalia dana
    daniela danielle daria darlene darya dawn deborah debra delia delphine denise desiree diana
    diane dina dolores donna dora doris dorothy edith eileen eilidh ekaterina elaine eleanor
    elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erin esme esther eva
    eve evelyn ewa faith fatima fiona florence frances francesca freya gabriela gabriella gail
    galina gemma georgia geraldine gina giulia gladys gloria grace greta gretchen gwen hanna
    hannah harriet hazel heather hedwig heidi helen helena helga hilary hillary holly ida ilona
    ines ingrid inna iona irene irina iris isabel isabella isabelle isla ivanka jackie
    jacqueline jana jane janet janice jasmine jeanette jeanne jelena jenna jennifer jenny
    jessica jill joan joann joanna joanne jodi josephine joy joyce juanita judith judy julia
    juliana julie juliet kamala karen karin karina karla kasia katarzyna kate katerina katharine
    katherine kathleen kathryn kathy katie katja kelly kim kimberly kira kirsten krista kristen
    kristin kristina ksenia laila lana larissa laura lauren laurie leah leila lena leonora
    leslie leticia lidia lily linda lisa liudmila liz lorena loretta lori lorraine lotte louise
    lucia lucy ludmila lydia lynn madeleine madison magda maggie malala malgorzata mandy manuela
    marcia margaret margarita margot marguerite maria mariam marian mariana marie marilyn marina
    marion marjorie marlene marta martha martina mary maryna matilda maureen maya megan mei
    melanie melinda melissa mercedes meredith mia michelle mila mildred miranda mirela miriam
    moira mona monica monika monique muriel nadezhda nadia nadine nancy naomi natalia natalie
    natallia natalya natasha nathalie nell niamh nicola nicole nika nikki nina nora norma nuala
    odette oksana olga olha olivia orla paige pamela pat patricia paula pauline penelope penny
    petra philippa phoebe phyllis polina pooja priscilla priya rachel raquel rebecca regina
    renata renee rita roberta rosa rosalie rosalind rose rosemary ruth sabina sabrina sally
    samantha sandra saoirse sara sarah sasha selena selma serena sharon sheila shelley sherry
    shirley sigrid silvia simone sinead siobhan sofia sonia sonya sophia sophie stacey stefania
    stella stephanie sue sunita susan susanne suzanne svetlana sviatlana sylvia tamara tamsin
    tania tanya tara tatiana tatsiana tatyana teresa terri theresa tiffany tina tracy tuva
    ursula valentina valerie vanessa vera verena veronica veronika victoria viktoria viola
    violet virginia vivian volha wanda wendy whitney wilma yana yasmin yelena yulia yusra yvette
    yvonne zara zeynep zinaida zoe zofia zoya zuzana
""")
_HE: Final[dict[str, Gender]] = dict.fromkeys(_MEN, "he")
_SHE: Final[dict[str, Gender]] = dict.fromkeys(_WOMEN - _MEN, "she")

WORDING: Final = Wording(
    reporting=words("""
        said says say saying told tells tell telling added adds add adding asking remembered
        remembers wrote writes write writing tweeted tweets posted explained explains explain stated
        states noted notes note noting claimed claims claim insisted insists insist argued argues
        argue declared declares announced announces commented comments remarked remarks replied
        replies answered answers asked asks admitted admits acknowledged acknowledges conceded
        concedes recalled recalls warned warns stressed stresses emphasised emphasized concluded
        concludes continued continues confirmed confirms denied denies suggested suggests observed
        observes reported reports reporting revealed reveals testified testifies urged urges
        promised promises vowed vows predicted predicts pledged joked jokes quipped quoted
        complained complains pointed shouted shouts yelled cried whispered muttered laughed
        exclaimed boasted lamented mused opined countered retorted responded responds reiterated
        maintained maintains described describes called calls recounted estimated estimates believes
        believed thinks thought feels felt hopes hoped agreed agrees alleged alleges cautioned
        cautions cited cites demanded demands expressed expresses hailed praised criticised
        criticized condemned condemns dismissed rejected welcomed blamed accused proclaimed
        recommended stipulated assured reads read sang sings chanted chanting labelled labeled
        dubbed termed branded
    """),
    written=words("read reads said says stated states added adds warned warns concluded noted"),
    verb_endings=(),
    beside_verb=words("""
        also later has had have then earlier previously reportedly recently again repeatedly now
        further already once simply only just even still often always never publicly privately
        himself herself themselves itself was were is are been be today yesterday monday tuesday
        wednesday thursday friday saturday sunday jokingly angrily quietly bluntly meanwhile however
        subsequently immediately first finally initially who not did does
    """),
    according=(("according", "to"), ("in", "the", "words", "of"), ("quoting",), ("citing",)),
    pronouns={
        "he": "he",
        "she": "she",
        "it": "it",
        "they": "they",
        "him": "he",
        "his": "he",
        "her": "she",
    },
    articles=words("a an the his her its their one another some this that these those"),
    relative=words("who which whose whom where that"),
    prepositions=words("""
        of in on at for from with to by about into after before over under during against between
        near through among as since within without via per amid outside inside toward towards
    """),
    conjunctions=words("and but or while when as because although though if so yet that then nor"),
    titles=words("""
        mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col lt capt sgt rev president
        minister prime chancellor premier senator representative congressman congresswoman governor
        mayor secretary chief director chairman chairwoman chair ceo general colonel captain
        lieutenant sergeant officer judge justice professor doctor reverend pope bishop archbishop
        king queen prince princess emperor spokesman spokeswoman spokesperson leader head deputy
        vice former ex acting foreign defence defense interior finance health commissioner
        ambassador attorney prosecutor coach manager founder executive analyst economist author
        writer journalist reporter actor actress singer lawyer activist opposition candidate
        co-founder researcher scientist aide adviser advisor envoy state speaker councillor
        councilman councilwoman mp detective inspector superintendent constable
    """),
    speakers=words("""
        official officials spokesman spokeswoman spokesperson spokespeople police authorities
        government ministry statement report company source sources witness witnesses lawyer lawyers
        prosecutor prosecutors doctors experts expert analyst analysts workers worker union unions
        activists activist organizers organisers protesters protester organization organisation
        officers officer agency court judge president minister mayor teacher resident residents
        spokesmen firm department office group team club staff commission committee council party
        researchers scientists critics supporters diplomats diplomat aide aides leader leaders
        newspaper magazine website study survey bank airline airlines man woman mother father
        brother sister son daughter wife husband friend neighbour neighbor family victim suspect
        driver student students people others one many letter document note email text message sign
        banner banners placard placards headline press release army military
    """),
    people=words("""
        spokesman spokeswoman spokesperson president minister chancellor senator governor mayor
        secretary director chairman chairwoman ceo general colonel captain judge professor leader
        founder executive analyst economist author journalist lawyer activist candidate aide adviser
        advisor envoy worker officer actor actress singer coach manager player striker driver
        student teacher doctor scientist researcher writer reporter politician businessman
        businesswoman engineer miner resident father mother brother sister son daughter wife husband
    """),
    bodies=words("""
        ministry company corporation corp inc ltd llc plc gmbh co group party union council
        committee commission agency bureau department office bank university college institute
        school church hospital court parliament congress senate assembly association federation
        confederation league club society foundation fund organization organisation centre center
        network news times post gazette herald journal tribune daily press television tv radio
        airlines airways air police army navy force forces guard service authority board movement
        alliance coalition front treasury house industries holdings motors works plant factory
        enterprise team nations administration government cabinet embassy consulate museum theatre
        theater orchestra media laboratory laboratories systems technologies partners brothers
        command
    """),
    place_nouns=words("""
        street avenue road square park river lake sea ocean mountain mountains island islands bay
        valley province region district county city town village port airport station bridge beach
        peninsula strait canal desert forest peak border state states republic kingdom emirates
        lane row alley crescent terrace boulevard hill hills moor moors heath cape mount creek falls
        marsh marshes fell point ridge dale glen loch wood woods springs canyon harbour harbor quay
        wharf cove gorge pass plaza yard glacier gulf
    """),
    settled=words("""
        village town city port suburb suburbs hamlet resort island district province region township
        municipality residents inhabitants people mayor outskirts streets centre center north south
        east west capital
    """),
    landscape=words("""
        valley marshes marsh moors hills river peninsula region province district substation airport
        harbour harbor airfield railway town city village county parish district borough
        port station beach dam reservoir forest coast stadium prison railway
    """),
    in_street=frozenset(),
    moving=words("""
        road roads railway line route way bridge ferry ferries train trains bus buses flight flights
        trip journey tour visit visited km kilometres kilometers miles halfway went go goes going
        came come comes coming flew flown fly drove driven drive travelled traveled travel
        travelling traveling walked walk marched march sailed sail arrived arrive arrives fled flee
        moved move moves returned return returns headed taken brought sent evacuated transferred
        deported escaped back departed left based born stopped shut closed blocked held met
        gathered meeting rally rallies protest protests north south east west
    """),
    peoples=words("""
        greek czech swiss dutch thai iraqi israeli pakistani afghan arab soviet saudi welsh scots
        uzbek kazakh tajik slovak serb croat
    """),
    in_place=words(
        "in at near from to outside around across into inside through of toward towards"
    ),
    strictly_in=words("in near outside off across throughout"),
    demonyms=("ish", "ian", "ese", "ism"),
    not_names=words("""
        nobody somebody everybody anybody everyone someone anyone nothing something everything none
        i i'm i've i'll the a an this that these those it its he she they we you his her their our
        my your there here what when where who why how which if but and or so yet for nor as at by
        in on to from with of after before during since while because although though however
        meanwhile also then now today yesterday tomorrow monday tuesday wednesday thursday friday
        saturday sunday january february march april may june july august september october november
        december one two three four five six seven eight nine ten some many most all both each every
        no not yes please more about over under between among despite according earlier later last
        next first second third former new old other another such only even just still once ever
        never well asked speaking instead moreover furthermore nevertheless nonetheless thus
        therefore hence perhaps maybe indeed additionally finally overall unlike like until unless
        whether spring summer autumn winter let do does did is are was were be been has have had can
        could will would should might must mr mrs ms dr god internet english russian french german
        christmas easter nov dec jan feb mar apr jun jul aug sep sept oct mon tue wed thu fri sat
        sun gmt est utc pm am photo video image read watch see click share reuters/stringer getty
    """),
    given=_HE | _SHE,
    honorifics={"mr": "he", "sir": "he", "mrs": "she", "ms": "she", "miss": "she", "dame": "she"},
    surnames=words("press post church house banks guard school court"),
    country_initials=words("US U.S USA UK U.K GB UAE"),
    joining=words("and &"),
    in_names=words("of for and & the"),
    particles=words("de del da di du van von der den al el bin ibn le la dos"),
    durations=words("""
        second seconds minute minutes hour hours day days week weeks month months year years decade
        decades century centuries a.m p.m am pm o'clock yard-hour night nights weekend weekends
        morning mornings quarter quarters
    """),
    distances=words("""
        km kilometer kilometers kilometre kilometres mile miles meter meters metre metres m feet
        foot ft inch inches yards
    """),
    directions=words("""
        north south east west northeast northwest southeast southwest north-east north-west
        south-east south-west northern southern away from off of outside per
    """),
    percent=words("percent per % pct"),
    vague=words("""
        hundreds thousands millions billions dozens dozen scores tens several numerous countless
    """),
    many=words("thousands millions billions"),
    fractions=words("two-thirds three-quarters half"),
    fraction_nouns=words("third quarter fifth tenth"),
    collective={},
    stands_for=words("them whom these those us more others away"),
    not_counts=words("""
        aged articles sections chapters pages lines routes flights gates units platforms rooms
        article section chapter page no nr number paragraph clause rule flight route highway room
        gate channel boeing airbus version windows iphone grade class phase stage step level volume
        part episode season type model mine unit line platform building bus train covid mark sector
        zone block apartment local
    """),
    one_counts=words("person people child soldier protester death arrest victim case ship plane"),
    not_one=words("of another by should can might would"),
    before_noun=words("of the more other some"),
    number_of=words("number"),
    tolls=words("toll turnout workforce population"),
    noun_stops=words("""
        later earlier ago
        who which that whose where when while and or but nor as at by in on to from with after
        before during since because if than then is are was were be been being has have had do does
        did can could will would should may might must said says say told for against across about
        into over under through between among near around outside within without the a an this these
        those also so not up out off down per according including despite amid until went came took
        rose fell fled left died reached made gave found got stood began met won lost voted
    """),
    verb_like=("ed",),
    states=words("""
        detained killed injured wounded arrested jailed displaced infected hospitalised hospitalized
        imprisoned registered armed united sacked fired dead missing red seed
    """),
    months=words("""
        january february march april may june july august september october november december jan
        feb mar apr jun jul aug sep sept oct nov dec
    """),
)
