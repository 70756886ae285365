// ACT ONE: the bell

=== wake
~ count = player_count()
~ crown = crown_holder()
# title: Eleven Days Early
# image: berths.png
# alt: Rows of round glass berths glow blue in a dark hull; in the nearest a sleeper’s face, and overhead a small bell.
# mood: eerie
-> arrive ->

You wake badly, as to a knock. There is frost in your eyelashes, and the bell over the watch-berths is still swinging.

{count == 1:You are the watch of the sail-ship Kittiwake, you and three others who will do as you decide|You are the watch of the sail-ship Kittiwake, {count} of you}, moored in a shaft in a comet with four hundred and twelve sleepers, and you were to be woken when two hundred years were up. They are up in eleven days.

‘Good morning,’ says the Purser, which is a counting-engine bolted to the mess wall. ‘Air is laid in for seven. I did not ring that bell.’

Below its voice, below the deck, out in the ice where there is nobody, something is singing.

+ [Put an ear to the hull]
    ~ settle("Put an ear to the hull", -> g_wake)
    -> hull
+ [See to the sleepers]
    ~ settle("See to the sleepers", -> g_wake)
    -> berths
+ [Go through the Purser’s sums]
    ~ settle("Go through the Purser’s sums", -> g_wake)
    -> sums
+ [Open the captain’s locker # crown # emoji: 🗝️]
    ~ settle("Open the captain’s locker", -> g_wake)
    -> locker

=== hull
~ k_note = true
# title: The Song in the Ice
# mood: eerie
-> arrive ->

The plate is so cold it feels wet. There: a voice as wide as a landscape, and in no hurry. You know the tune. The ship plays it to the sleepers every hour, so that their dreams keep.

Hush, the dark is only wide,
hush, the cold is only slow,
somebody is by your side
everywhere you

And there it leaves off. You hear it round four times. Four times it stops short of the last word, and then waits, and what it waits like is a person holding a door.

+ [Sing it the last word]
    ~ settle("Sing it the last word", -> g_hull)
    ~ out = "You sing it. Go: two notes at once, as it was always sung. From end to end the comet flinches. Cups walk off shelves. Then the song begins again from the top, rather fast, like somebody changing the subject."
    ~ hold = hold - 1
    ~ kin = kin + 1
    -> naming
+ [Knock once]
    ~ settle("Knock once", -> g_hull)
    ~ out = "You knock once. It knocks once. You knock twice. It knocks once. You knock twice again, and it knocks once again, gently, as one corrects a child."
    ~ kin = kin + 1
    ~ k_one = true
    -> naming
+ [Switch off the ship’s lullaby]
    ~ settle("Switch off the ship’s lullaby", -> g_hull)
    ~ out = "You switch the ship’s own music off. Through the plating the other goes on. Aft, four hundred sleepers sigh, turn their heads on their pillows, and go on listening to it instead."
    ~ kin = kin - 1
    ~ hold = hold + 1
    -> naming

=== berths
# title: Four Hundred and Twelve
# mood: eerie
-> arrive ->

They lie in rows, A to H, behind panes the size of a cartwheel: smallholders, glaziers, a brass band, a great many children. One heartbeat a minute is all a sleeper has, and everybody’s minute is different, so that the monitor ought to patter like rain on a roof.

It does not patter. It strikes. Four hundred hearts come down together, and rest, and come down together; and under the deck the singing keeps the same time.

+ [Count the hearts]
    ~ settle("Count the hearts", -> g_berths)
    ~ out = "You count them by hand, with chalk, because the Purser’s answer is absurd. Then you wash off the chalk and count again. There are four hundred and thirteen."
    ~ k_heart = true
    -> naming
+ [Wake Dr Pell, the surgeon]
    ~ settle("Wake Dr Pell, the surgeon", -> g_berths)
    ~ out = "Dr Pell wakes cross, asks the date, and is crosser. ‘They’re not ill,’ she says, a palm on the glass. ‘They’re in step. I don’t like it, but it isn’t a disease. It’s more like manners.’"
    ~ pell = true
    ~ air = air - 1
    -> naming
+ [Turn the cold up until it stops]
    ~ settle("Turn the cold up until it stops", -> g_berths)
    ~ out = "Frost leaps along the pipes. The great beat staggers and scatters into rain, four hundred separate drops. In Row C something goes tick, and you cannot find where."
    ~ instep = false
    ~ rowc = -1
    -> naming

=== sums
# title: The Purser’s Arithmetic
# speaker: The Purser
# mood: comic
-> arrive ->

‘Eleven days,’ the Purser says. ‘Seven days’ air. I have done the subtraction and should prefer not to say it aloud.

‘There is ice enough outside to breathe for ever, if you cut it. It is the ice that is singing. I mention both facts and leave you to introduce them.

‘The comet, which the first watch called the Slow, is a little off its line. The sail has not been unfolded since the Year Nought. The bell was rung, and I did not ring it. Those are my four columns. Audit me. Nobody ever has.’

+ [Audit the air]
    ~ settle("Audit the air", -> g_sums)
    ~ out = "There is a day missing. The Purser is silent for some time. ‘I kept one back,’ it says. ‘I do not breathe. I wanted to know what it was to own something. Take it. It was very nice.’"
    ~ air = air + 1
    -> naming
+ [Audit the course]
    ~ settle("Audit the course", -> g_sums)
    ~ out = "Off its line by a hand at arm’s length. Somebody noticed before you: in the Year 140 the middle watch began a correction in a neat round hand, signed it T. Fenn, sailmaker, and left it in the middle of a figure."
    ~ course = course + 1
    ~ k_fenn = true
    -> naming
+ [Audit the bell]
    ~ settle("Audit the bell", -> g_sums)
    ~ out = "The clapper is tied to nothing. But a needle of frost, thin as a hair, has grown in through the wall to touch it. Through sixty metres of hull and lagging, at that rate: sixty years. Somebody has been a long time reaching for this bell."
    ~ k_bell = true
    ~ kin = kin + 1
    -> naming

=== locker
~ turnkey()
~ charges = true
# title: The Captain’s Key
# speaker: Brass plate, Berth One
# mood: eerie
-> arrive ->

The key’s bow is shaped like a little crown, and it is cut to a pulse. One hand turns it; the other lies on Berth One, where Captain Adeyo is asleep, because the lock wants her heart and her berth must warm her to lend it.

THREE TIMES, says the brass, MAY A SLEEPER BE WARMED THUS. Some earlier hand has scratched beneath it: and then?

Her heart goes from one to two, and back. The locker opens. Four ice-charges in oilcloth; a letter, sealed.

+ [Read the letter]
    ~ settle("Read the letter", -> g_locker)
    ~ out = "‘When we drove the first mooring spike,’ she wrote, ‘something in the ice knocked back. Once. I logged it as settling. We drove the other seven. I have had a week to think about it and am now to have two hundred years.’"
    ~ k_knock = true
    -> naming
+ [Take the charges and put the letter back]
    ~ settle("Take the charges and put the letter back", -> g_locker)
    ~ out = "You carry the charges out at arm’s length, all four, and stow them under the mess bench. Everyone finds they would rather stand for breakfast."
    -> naming
+ [Sit with her until her heart slows]
    ~ settle("Sit with her until her heart slows", -> g_locker)
    ~ out = "You sit. It takes four hours for her pulse to sink again to one, and when it has, the berth’s little brass wheel clicks back a tooth. That turn of the key has cost her nothing. It has cost you a morning."
    ~ keyturns = keyturns - 1
    ~ air = air - 1
    -> naming

=== naming
-> dawn(1) ->
# title: A Name for It
# speaker: The Purser
# mood: comic
-> arrive ->

Breakfast is grey and comes in squares. {ledger()}

It has ruled a fresh column, and the heading is blank, and it cannot bear it.

‘I must enter it as something,’ says the Purser. ‘It takes up room. It makes a noise at night. It appears to have rung for service. Is it a passenger, a fault or a relation?’

Beneath the table the song comes round again{k_note:, stops short of its last word,|} and waits.

+ [A passenger. Enter it as the Lodger]
    ~ settle("A passenger. Enter it as the Lodger", -> g_naming)
    ~ sn = "the Lodger"
    ~ sc = "The Lodger"
    ~ kin = kin + 1
    ~ out = "‘The Lodger,’ says the Purser, writing. ‘Arrears: two hundred years. Or ours are. I shall leave the sign blank.’"
    -> orders
+ [A fault. Enter it as the Noise]
    ~ settle("A fault. Enter it as the Noise", -> g_naming)
    ~ sn = "the Noise"
    ~ sc = "The Noise"
    ~ wrong = wrong + 1
    ~ out = "‘The Noise,’ says the Purser, writing. ‘To be traced and stopped. I am obliged to you. One knows where one is with a fault.’"
    -> orders
+ [A relation. Enter it as Auntie]
    ~ settle("A relation. Enter it as Auntie", -> g_naming)
    ~ sn = "Auntie"
    ~ sc = "Auntie"
    ~ kin = kin + 1
    ~ out = "‘Auntie,’ says the Purser, and its pen stops. ‘On whose side?’ Nobody can tell it. It writes the word very small."
    -> orders
+ [None of those. Enter it as the Slow]
    ~ settle("None of those. Enter it as the Slow", -> g_naming)
    ~ sn = "the Slow"
    ~ sc = "The Slow"
    ~ out = "‘The Slow,’ says the Purser. ‘The same word as for the comet. You mean that there is no difference.’ It thinks. ‘I had better move it out of Cargo, then, and put us there.’"
    ~ k_one = true
    -> orders

=== orders
# title: Four Jobs, One Pair of Lungs
# mood: calm
-> arrive ->

Work makes you breathe, and breath is what there is least of. The board by the hatch has four hooks, and today you can hang your tallies on one.

The air-still is empty, and the ice to fill it is outside. The sail wants looking at. A sounding shaft goes down from the keel to where the singing is loudest, and its hatch is ajar, and it ought not to be. Or you might go back to bed by turns: a sleeping watchman breathes a sixtieth of a waking one.

{crown != "":{crown} has the captain’s key on a cord, and is being let through doorways first.|The captain’s key hangs on its nail, and everyone passes it with hands in pockets.}

+ [Cut ice for the still]
    ~ settle("Cut ice for the still", -> g_orders)
    -> cutting
+ [Unpack the sail]
    ~ settle("Unpack the sail", -> g_orders)
    -> loft
+ [Go down the sounding shaft]
    ~ settle("Go down the sounding shaft", -> g_orders)
    -> descent
+ [Sleep by turns and save the air]
    ~ settle("Sleep by turns and save the air", -> g_orders)
    -> turns

=== cutting
# title: The Ice Face
# mood: tense
-> arrive ->

Two steps from the hatch the ice stands blue and clear as a lens. White veins run through it, some fine as hairs, some flat as pages, going back and back. The still does not care which it gets: water is water.

{leadc} sets the saw to the face and draws it once. Everywhere, all at once, the singing stops.

It is not the silence of something that has gone. It is the silence of somebody at the dentist.

+ [Cut deep, veins and all # style: danger]
    ~ settle("Cut deep, veins and all", -> g_cutting)
    ~ wrong = wrong + 1
    ~ kin = kin - 2
    ~ hold = hold - 2
    ~ air = air + 4
    -> cutfall
+ [Cut only the clear ice]
    ~ settle("Cut only the clear ice", -> g_cutting)
    ~ out = "You go round the veins as one fillets a fish. It takes the whole watch and every mitten, and when you are done the face looks like lace, and the song comes back by inches."
    ~ air = air + 3
    ~ hold = hold - 1
    -> tremor
+ [Lay down the saw and let it look]
    ~ settle("Lay down the saw and let it look", -> g_cutting)
    ~ out = "You lay the flat of the blade on the ice and hum. An hour; two. Then a block as big as a table slides out of the face by itself, clear to the core, its edges square. It has understood what you wanted, and cut itself. Far in, something is panting."
    ~ air = air + 2
    ~ kin = kin + 2
    -> tremor

=== cutfall
~ extra = extra + 1
# title: What the Veins Were
# mood: tense
-> arrive ->

The veins come out with the ice and go into the still together, and melting, they speak. A bar of the lullaby. A hammer striking a spike. A woman’s voice, quite clear, saying Mind the step.

You have been breathing something that was being remembered.

Then the face ticks. A line runs up it faster than the eye, and across the roof, and the whole front of the cutting leans out over you, the way a shop-front does in an earthquake. Ten tons. The cut blocks are stacked right under it. ‘I should leave those,’ says the Purser. ‘I should leave at once.’

+ [Out, and shut the hatch]
    ~ settle("Out, and shut the hatch", -> g_cutfall)
    ~ out = "You go through the hatch in a heap and dog it, and the roof comes down on the place where you were. Half the ice is under it. The hatch has a dent in it the shape of the afternoon."
    ~ air = air - 2
    -> tremor
+ [Stay and drag the blocks clear # style: danger]
    ~ settle("Stay and drag the blocks clear", -> g_cutfall)
    ~ doom = 2
    -> e_crushed
+ [Stand still and sing to it]
    ~ settle("Stand still and sing to it", -> g_cutfall)
    ~ out = "It is not bravery; nobody’s legs will go. You sing, badly. The front of the ice leans, and leans, and stays leaning while you walk out under it with the blocks in your arms. It let you do that. You had just been eating it."
    ~ kin = kin + 2
    ~ hold = hold - 1
    -> tremor

=== loft
~ k_seam = true
# title: The Sail Loft
# mood: calm
-> arrive ->

Nine square miles of sail, folded to the size of a chapel. It was silver once; it still is, where the frost lets you see it. Frost has grown all through the folds, not in flowers, as frost does, but in straight lines, along the weave, over and under. It has been reading.

And one seam is undone. Forty fathoms, unpicked a stitch at a time, each hole left empty and clean, the thread gone. That is not wear. In the last hole hangs a chalk tag: T.F., YEAR 140. SORRY.

+ [Pull the frost out and dry the cloth]
    ~ settle("Pull the frost out and dry the cloth", -> g_loft)
    ~ out = "Out it comes in hanks, ringing faintly, and the cloth lies easier. What is left in your mittens is a perfect cast of the weave in ice, nine miles of it, a thing somebody had learned by heart."
    ~ sail = sail + 2
    ~ kin = kin - 1
    -> tremor
+ [Leave the frost where it grows]
    ~ settle("Leave the frost where it grows", -> g_loft)
    ~ out = "You leave it. By evening it has crept out across the open seam, over and under, over and under, and the two edges have drawn together by the width of a finger."
    ~ sail = sail + 1
    ~ kin = kin + 1
    ~ frosted = true
    -> tremor
+ [Close the seam with the spare panel]
    ~ settle("Close the seam with the spare panel", -> g_loft)
    ~ out = "You cut up the only spare panel for thread and patch, and sew until your fingers are the wrong colour. The seam is shut. There is nothing left to shut the next one."
    ~ sail = sail + 3
    ~ spare = false
    -> tremor

=== descent
# title: Down the Sounding Shaft
# mood: eerie
-> arrive ->

Two hundred rungs. The frost on them is worn through at the middle by boots, and as {lead} points out, all the prints go down.

At the bottom is a crawl no wider than a coffin, and out of the crawl comes the song, so low here that you hear it in the teeth. The far end opens on a dark your lamps do not reach across. You came to listen to a noise in the pipes. It is dawning on you that you are in the pipes.

+ [Go in singing]
    ~ settle("Go in singing", -> g_descent)
    ~ out = "You go in on elbows, singing, and stop before the last word out of courtesy. There is a pause. Then the dark sings the whole of it back in your own voices, coughs included."
    ~ kin = kin + 2
    -> tremor
+ [Go in behind the big lamp # style: danger]
    ~ settle("Go in behind the big lamp", -> g_descent)
    ~ out = "The lamp throws white walls back at you, vast and flat, one behind another. Where the beam is warm the ice begins to chatter: knocks, scraps of tune, footsteps, faster, like a child who has been spoken to at last. You put out the lamp. It takes an hour to stop."
    ~ hold = hold - 2
    ~ kin = kin + 1
    ~ k_one = true
    -> tremor
+ [Send one of us on a line]
    ~ settle("Send one of us on a line", -> g_descent)
    ~ out = "{leadc} goes, on forty metres of line, and comes back with a sailmaker’s palm, the leather cracked, the big needle still stuck through it. T. FENN is burnt into the thumb. It was lying on a ledge, like something put down for a moment."
    ~ palm = true
    ~ k_fenn = true
    -> tremor

=== turns
# title: The Short Straw
# mood: calm
-> arrive ->

The berths will take you back for a day or two at a time; they were built for it. The Purser cuts straws out of an old bill of lading.

‘I ought to say,’ it says, ‘that the last watch to try this reported dreams. Not several. One. They had all had it, and disagreed only about who had been in it.’

Under the berths the song has dropped to a murmur. Somebody is trying not to keep you awake.

+ [Half of us sleep]
    ~ settle("Half of us sleep", -> g_turns)
    ~ out = "The dream is this: you are one. There is nothing that is not you. It is neither sad nor happy; there is no room in it for a second opinion. Then somewhere in you, like a splinter, there is something warm."
    ~ air = air + 2
    ~ k_one = true
    ~ kin = kin + 1
    -> tremor
+ [All but one of us sleep # style: danger]
    ~ settle("All but one of us sleep", -> g_turns)
    ~ out = "{leadc} draws the long straw and walks the ship alone, trying doors. The air lasts wonderfully. On the second night something in the ice begins walking too, overhead, keeping step."
    ~ air = air + 4
    ~ asleep = true
    -> tremor
+ [Nobody sleeps. Brew the strong tea]
    ~ settle("Nobody sleeps. Brew the strong tea", -> g_turns)
    ~ out = "The strong tea was laid down in the Year Nought and has been getting stronger. You mend, you measure, you do not blink. The Purser declines to enter it as a foodstuff."
    ~ sail = sail + 1
    ~ course = course + 1
    -> tremor

=== tremor
-> dawn(1) ->
# title: The First Shock
# mood: tense
-> arrive ->

At the change of watch the comet jumps.

A crack comes through the ice from far away, straight for you. You hear it pass overhead, and you hear it stop: dead, a hand’s breadth from the hull, like a dog at the end of its chain. It stands there and trembles.

{asleep:Those in the berths are thrown out half thawed. }Row C is losing its cold, with {pell:thirteen|fourteen} sleepers in it. Two of the eight mooring cables have drawn. And something is holding that crack back. ‘The shaft-mouth ahead is plugged with twelve metres of ice,’ the Purser adds, ‘in case anyone should be thinking of the shaft-mouth.’

+ [Save Row C]
    ~ settle("Save Row C", -> g_tremor)
    -> row_c
+ [Save the mooring]
    ~ settle("Save the mooring", -> g_tremor)
    -> mooring
+ [Follow the crack to where it stopped]
    ~ settle("Follow the crack to where it stopped", -> g_tremor)
    -> crackway
+ [Blow the mooring and run # style: danger]
    ~ settle("Blow the mooring and run", -> g_tremor)
    -> run_early
+ {keyturns < 3} [Vent the ship’s cold with the captain’s key # crown # emoji: 🗝️]
    ~ settle("Vent the ship’s cold with the captain’s key", -> g_tremor)
    -> sealed

=== row_c
# title: Row C
# mood: tense
-> arrive ->

{rowc == -1:So that was the tick you heard. The pipe you overdrove has split from end to end, and the cold is going out of Row C like water out of a bath.|The main pipe has split, and the cold is going out of Row C like water out of a bath.}

{pell:Thirteen|Fourteen} panes, fogging. The twins from Berth C9, who share it. A glazier with a paper boat folded in her hand. {pell:Dr Pell, whose own row it was, kneels in the wet with a valve in each fist.|C4, Dr Pell, surgeon to the colony, frowning in her sleep as if at a slide.} Their hearts, {instep:in step with the ice a minute ago, are|rain a minute ago, are} speeding up: four to the minute, six.

+ [Pack them in ice from the wall]
    ~ settle("Pack them in ice from the wall", -> g_row_c)
    ~ out = "You hack it from the wall and pack it round them by the armful, veins and all. It works. And every block you lay against the glass goes on humming, low, to whoever is inside."
    ~ rowc = 3
    ~ hold = hold - 1
    -> reckoning
+ [Wake the whole row]
    ~ settle("Wake the whole row", -> g_row_c)
    ~ out = "You let them up. They sit along the deck in blankets, blinking, with two hundred years of questions. ‘How long until we’re there?’ say the twins. More mouths to breathe; more hands to haul."
    ~ rowc = 3
    ~ woken = 14
    ~ pell = true
    ~ sail = sail + 1
    -> reckoning
+ [Bleed cold from Row D and share it out]
    ~ settle("Bleed cold from Row D and share it out", -> g_row_c)
    ~ out = "You split one row’s cold between two and watch both needles. Most hearts in Row C sink back to one a minute. Four do not. You learn their names off the panes, since somebody ought to know them."
    ~ rowc = 3
    ~ rowc_lost = rowc_lost + 4
    ~ lose(4)
    -> reckoning

=== mooring
~ moor = true
# title: Eight Spikes
# mood: tense
-> arrive ->

The Kittiwake hangs in her shaft on eight cables, each made fast to a steel spike as long as a man, driven into the ice in the Year Nought. Two have drawn. The ship has swung, and her sail loft is grinding on the wall.

You can see, now the lamp is on it, that round each spike the ice is scarred white, ring beyond ring, like a tree grown round a nail. It has had two hundred years to get used to them.

+ [Drive the spikes home again]
    ~ settle("Drive the spikes home again", -> g_mooring)
    ~ out = "You swing the maul. At the first blow, from a mile down, comes a single knock. At the second, a knock. You finish the job. Nobody counts aloud."
    ~ kin = kin - 2
    ~ wrong = wrong + 1
    ~ sail = sail + 1
    -> reckoning
+ [Make fast to the frost instead]
    ~ settle("Make fast to the frost instead", -> g_mooring)
    ~ out = "You pull the two spikes right out, lay the cable-ends against bare ice, and wait, feeling foolish. Frost comes up over the strands like a hand closing. It holds better than the steel did."
    ~ kin = kin + 2
    -> reckoning
+ [Slack everything off and let her ride]
    ~ settle("Slack everything off and let her ride", -> g_mooring)
    ~ out = "You ease all eight. The ship sinks against her fenders and rides there, loose as a boat at a quay. The strain goes out of the wall with a long creak. So does your careful alignment."
    ~ hold = hold + 2
    ~ course = course - 1
    -> reckoning

=== crackway
~ k_stitch = true
~ k_fenn = true
# title: Where It Stops
# image: seam.png
# alt: A huge dark crack in blue ice, sewn shut with bright thread; beyond the last stitch a woman is frozen, needle in hand.
# mood: eerie
-> arrive ->

You follow the crack inward by lamplight, a black split you could post a letter through, then a fist. Then you stop.

Somebody has sewn it. Sail-thread, silver, in and out of the ice on either side, drawn tight: forty fathoms of the neatest seam you ever saw, closing a wound in a comet.

At the last stitch she is still at work. She is a hand’s depth under the surface, kneeling, a needle in her raised hand, frost on her lashes. T. FENN on her jacket. You watch her for a long time. Her chest moves.{k_heart: There’s your four hundred and thirteenth.|}

+ [Touch the last stitch]
    ~ settle("Touch the last stitch", -> g_crackway)
    ~ out = "It hums against your finger like the string of a cello. You understand that there are two things holding this crack shut, and that the thread is the smaller."
    ~ kin = kin + 1
    ~ hold = hold + 1
    -> reckoning
+ [Put in a stitch of your own]
    ~ settle("Put in a stitch of your own", -> g_crackway)
    ~ out = "You unravel a fathom of good sail and sew, bare-handed, next to her. It is a poor stitch beside hers. The trembling lessens all the same, and her raised needle, you would swear, has come down by a hair."
    ~ hold = hold + 2
    ~ sail = sail - 1
    ~ kin = kin + 1
    -> reckoning
+ [Chip her out # style: danger]
    ~ settle("Chip her out", -> g_crackway)
    ~ out = "You get as far as her cuff. At each blow of the pick the crack walks forward a finger’s width; at the fifth the ice says, in a woman’s voice, Mind the step. You put the pick down."
    ~ hold = hold - 2
    ~ kin = kin - 1
    ~ wrong = wrong + 1
    -> reckoning

=== sealed
~ turnkey()
~ rowc = 3
~ hold = hold + 2
# title: Berth One
# mood: eerie
-> arrive ->

The key goes round. Every valve fore and aft stands open, and the ship’s spare cold goes out through Row C and into the ice. The fogged panes clear. The crack stops trembling.

Under {crown != "":{crown}’s|the other} hand, through the glass, the captain’s heart climbs: two to the minute, three. Her eyelids stir. The brass wheel at the foot of her berth moves on a tooth; it has three teeth, and {keyturns == 1:this is the first|{keyturns == 2:this is the second|this is the last}}.

‘Settling,’ says Captain Adeyo, quite distinctly, in her sleep.

+ [Ask her what is settling]
    ~ settle("Ask her what is settling", -> g_sealed)
    ~ out = "You ask it with your mouth against the glass. ‘One,’ she says. ‘We drove the spike and it said, one. I wrote down, settling.’ A tear runs back into her hair and freezes."
    ~ k_knock = true
    ~ k_one = true
    -> reckoning
+ [Hush her, and leave her be]
    ~ settle("Hush her, and leave her be", -> g_sealed)
    ~ out = "Somebody sings her the lullaby through the glass, and stops before the end without noticing. In a while her face smooths out."
    ~ kin = kin + 1
    -> reckoning
+ {keyturns < 3} [Turn it again, to lock the cables # crown # emoji: 🗝️]
    ~ settle("Turn it again, to lock the cables", -> g_sealed)
    ~ out = "The key goes round again. All eight cable-brakes clamp at once, and the ship stops swinging. The captain says a name that none of you know, and her breath fogs the pane, and does not clear."
    ~ turnkey()
    ~ moor = true
    -> reckoning

=== run_early
~ extra = extra + 1
~ course = course - 1
# title: Forward
# mood: tense
-> arrive ->

The release goes over with a clank. Eight cables whip away, and the Kittiwake, who has not moved in two hundred years, moves. She slides down her shaft, nose first, gathering way, with a noise like a piano being pushed downstairs.

Ahead, the lamp shows the plug: twelve metres of ice, white as a wall, because it is one. ‘Forty seconds,’ says the Purser. ‘I did say.’ The bow is sharp. It is also where Rows G and H are.

+ [Ram it # style: danger]
    ~ settle("Ram it", -> g_run_early)
    ~ doom = 1
    -> e_crushed
+ [Throw out the anchor spikes]
    ~ settle("Throw out the anchor spikes", -> g_run_early)
    ~ out = "The spikes bite, tear out, bite, tear out. She stops with her bowsprit touching the plug. Behind you is a furrow half a mile long through the pale veins of the ice, and there is no singing."
    ~ sail = sail - 1
    ~ hold = hold - 2
    ~ kin = kin - 2
    ~ wrong = wrong + 1
    ~ moor = true
    -> reckoning
+ [Cry out to it, whatever it is]
    ~ settle("Cry out to it, whatever it is", -> g_run_early)
    ~ out = "You have no word for it, so you sing. The walls of the shaft grow a pelt of frost in front of you, thick, soft, deep as a feather bed, and the ship goes into that and stops. Nobody speaks. In the frost along her sides are the marks, clear as day, of something that has caught you."
    ~ kin = kin + 3
    ~ hold = hold - 1
    ~ moor = true
    -> reckoning
