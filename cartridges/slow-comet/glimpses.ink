// GLIMPSES: what those who pressed otherwise saw, elsewhere on the ship.
// One function for each scene: settle is told which, and glimpses() is that one.

// The choices that only the key’s holder has, and those that nobody is seen at.
VAR crowns = "Open the captain’s locker / Vent the ship’s cold with the captain’s key / Turn it again, to lock the cables / Use the captain’s cold, by her key / Take her out on the captain’s key / Ask it of the captain’s key / Open the captain’s own air by her key"
VAR unseen = "Cut deep, veins and all / Stay and drag the blocks clear / Ram it / Ask to speak to her / Take the ice in, and press the plunger / Go under, all of us, and the ship with us / Go under. Tell them soon / Put up what there is, and pray / Make fast to it for good, and live there / Let it go by, and wake nobody / Say nothing, and carry on"

=== function g_wake(t)
{ t:
- "Put an ear to the hull":
    ~ seen = "{who} stayed with an ear to the hull, and came away pale. ‘It’s our lullaby. All of it but the last word.’"
    ~ k_note = true
- "See to the sleepers":
    ~ seen = "{who} had gone aft to count hearts, and counted twice. Four hundred and twelve berths. Four hundred and thirteen hearts."
    ~ k_heart = true
- "Go through the Purser’s sums":
    ~ seen = "{who} went through the ledger and found a day of air in a private column. The Purser could not say what it had been saving it for."
    ~ air = air + 1
- "Open the captain’s locker":
    ~ seen = "{who} went {g_n > 1:together|alone} to Berth One, turned the captain’s key, and came back with ice-charges and a letter. ‘It knocked back,’ the letter said. In the glass the captain’s heart, one beat a minute, had beaten twice."
    ~ turnkey()
    ~ charges = true
    ~ k_knock = true
}

=== function g_hull(t)
{ t:
- "Sing it the last word":
    ~ seen = "{who} sang it the last word anyway, under their breath. Somewhere a cup fell."
- "Knock once":
    ~ seen = "{who} knocked on the plate, once, and {g_n > 1:were|was} knocked back at, once. Nothing has ever sounded so pleased."
    ~ kin = kin + 1
    ~ k_one = true
- "Switch off the ship’s lullaby":
    ~ seen = "{who} reached for the switch of the ship’s lullaby, and found its wires furred with frost, each strand wrapped separately, like something in a museum."
    ~ k_bell = true
}

=== function g_berths(t)
{ t:
- "Count the hearts":
    ~ seen = "{who} sat up counting hearts, and made it one too many."
    ~ k_heart = true
- "Wake Dr Pell, the surgeon":
    ~ seen = "{who} let Dr Pell out of C4 after all. ‘Eleven days?’ she said. ‘I would have liked to be asked.’"
    ~ pell = true
- "Turn the cold up until it stops":
    ~ seen = "{who} tried the cold valve a quarter turn. A few hearts wandered out of step, looked about, and went back."
}

=== function g_sums(t)
{ t:
- "Audit the air":
    ~ seen = "{who} audited the air, and a day the Purser had been keeping for itself went back in the column, without a word said."
    ~ air = air + 1
- "Audit the course":
    ~ seen = "{who} found an old correction to the course in a neat round hand, broken off in the middle of a figure: T. Fenn, Year 140."
    ~ k_fenn = true
- "Audit the bell":
    ~ seen = "{who} traced a hair of frost from the bell to the wall, and through it. It had been sixty years growing."
    ~ k_bell = true
}

=== function g_locker(t)
{ t:
- "Read the letter":
    ~ seen = "{who} opened the captain’s letter. ‘It knocked back,’ she had written. ‘I logged it as settling.’"
    ~ k_knock = true
- "Take the charges and put the letter back":
    ~ seen = "{who} could not leave the charges lying there, and slept with them under the pillow."
- "Sit with her until her heart slows":
    ~ seen = "{who} sat by Berth One until the captain’s heart was slow again, and the brass wheel went back a tooth."
    ~ keyturns = keyturns - 1
}

=== function g_naming(t)
{ t:
- "A passenger. Enter it as the Lodger":
    ~ seen = "{who} called it the Lodger, then and afterwards."
    ~ othername = "the Lodger"
    ~ othernamer = who
- "A fault. Enter it as the Noise":
    ~ seen = "{who} called it the Noise, then and afterwards."
    ~ othername = "the Noise"
    ~ othernamer = who
- "A relation. Enter it as Auntie":
    ~ seen = "{who} called it Auntie, then and afterwards, and would not say on whose side."
    ~ othername = "Auntie"
    ~ othernamer = who
- "None of those. Enter it as the Slow":
    ~ seen = "{who} called it the Slow, the same as the comet, as if there were no difference."
    ~ othername = "the Slow"
    ~ othernamer = who
}

=== function g_orders(t)
{ t:
- "Cut ice for the still":
    ~ seen = "{who} took a hand-saw to the ice by the hatch, where it was clear, and brought in a bucket of tomorrow."
    ~ air = air + 1
- "Unpack the sail":
    ~ seen = "{who} spent the shift in the sail loft, and reported a seam unpicked from end to end, the thread taken, every hole empty and neat."
    ~ k_seam = true
- "Go down the sounding shaft":
    ~ seen = "{who} went a little way down the shaft. The frost on the rungs was worn in the middle, by boots. All the prints went down."
    ~ k_fenn = true
- "Sleep by turns and save the air":
    ~ seen = "{who} went back to bed on principle, and saved a little air, and dreamed of being extremely large."
    ~ air = air + 1
}

=== function g_cutting(t)
{ t:
- "Cut only the clear ice":
    ~ seen = "{who} went round the veins with a penknife, after the others had stopped looking, and saved a few."
    ~ kin = kin + 1
- "Lay down the saw and let it look":
    ~ seen = "{who} stood with a bare palm on the ice, apologising. It was warmer, by a hair, when they took the hand away."
    ~ kin = kin + 1
}

=== function g_cutfall(t)
{ t:
- "Out, and shut the hatch":
    ~ seen = "{who} {g_n > 1:were|was} last out, and shut the hatch on their own bootlace."
- "Stand still and sing to it":
    ~ seen = "{who} stood in the hatchway singing at the ice, and for that one breath it waited."
    ~ kin = kin + 1
}

=== function g_loft(t)
{ t:
- "Pull the frost out and dry the cloth":
    ~ seen = "{who} stripped the frost from a fold or two, for the good of the sail, and did not enjoy the noise."
    ~ sail = sail + 1
- "Leave the frost where it grows":
    ~ seen = "{who} left one locker of sail with the frost still in it, and shut the door, and said nothing to the others."
    ~ frosted = true
- "Close the seam with the spare panel":
    ~ seen = "{who} sewed a fathom of the open seam by lamplight, in the old style, and it held."
    ~ sail = sail + 1
}

=== function g_descent(t)
{ t:
- "Go in singing":
    ~ seen = "{who} sang down the crawl, and got their own cough back, perfectly done."
    ~ kin = kin + 1
- "Go in behind the big lamp":
    ~ seen = "{who} shone a lamp into the crawl for a second only. All the ice behind it talked at once."
    ~ hold = hold - 1
    ~ k_one = true
- "Send one of us on a line":
    ~ seen = "{who} tied on a line and went first, and came back with a sailmaker’s palm and needle. T. FENN, it said on the thumb."
    ~ palm = true
    ~ k_fenn = true
}

=== function g_turns(t)
{ t:
- "Half of us sleep":
    ~ seen = "{who} slept, and woke certain of having been, for several centuries, on their own."
    ~ k_one = true
- "All but one of us sleep":
    ~ seen = "{who} lay down with the sleepers and could not be got up for a day."
    ~ air = air + 1
- "Nobody sleeps. Brew the strong tea":
    ~ seen = "{who} found the strong tea, and by midnight had checked the course twice and alphabetised the mess."
    ~ course = course + 1
}

=== function g_tremor(t)
{ t:
- "Save Row C":
    ~ seen = "{who} ran to Row C with blankets soaked in brine, and kept the worst of the warmth off."
    ~ help_row()
- "Save the mooring":
    ~ seen = "{who} got a turn round the capstan, and two cables that were going did not go."
    ~ moor = true
- "Follow the crack to where it stopped":
    ~ seen = "{who} went out to look for the end of the crack, and found stitches in it. Stitches: sail-thread, in ice."
    ~ k_stitch = true
    ~ hold = hold + 1
- "Blow the mooring and run":
    ~ seen = "{who} had a hand on the mooring release when the others came in. Nobody spoke of it after."
- "Vent the ship’s cold with the captain’s key":
    ~ seen = "{who} laid one hand on Berth One and turned the key. The ship’s spare cold went out into the ice like a breath, and the trembling lessened. The captain’s lips moved."
    ~ turnkey()
    ~ hold = hold + 2
}

=== function g_row_c(t)
{ t:
- "Pack them in ice from the wall":
    ~ seen = "{who} packed the twins’ berth with ice from the wall, and swore that it hummed to them."
- "Wake the whole row":
    ~ seen = "{who} let the glazier out of C2, because she was already knocking. She took up a needle without being asked."
    ~ woken = woken + 1
    ~ sail = sail + 1
- "Bleed cold from Row D and share it out":
    ~ seen = "{who} bled a little cold across from Row D by hand, all night, a quarter turn at a time."
}

=== function g_mooring(t)
{ t:
- "Drive the spikes home again":
    ~ seen = "{who} drove one spike home with the flat of an axe, and something below knocked once, politely."
- "Make fast to the frost instead":
    ~ seen = "{who} left a loop of cable lying against the ice. By morning it was gripped."
    ~ kin = kin + 1
- "Slack everything off and let her ride":
    ~ seen = "{who} slacked off one cable and felt the whole wall let out its breath."
    ~ hold = hold + 1
}

=== function g_crackway(t)
{ t:
- "Touch the last stitch":
    ~ seen = "{who} put a finger to the last stitch, and {g_n > 1:have|has} not been able to describe it."
    ~ touched = who
- "Put in a stitch of your own":
    ~ seen = "{who} put in one more stitch when the rest had turned to go."
    ~ hold = hold + 1
    ~ sewer = who
- "Chip her out":
    ~ seen = "{who} took one swing at the ice over her hand. It jarred every tooth aboard."
    ~ hold = hold - 1
}

=== function g_sealed(t)
{ t:
- "Ask her what is settling":
    ~ seen = "{who} bent to the glass to hear the rest. ‘It said one,’ said the captain. ‘I wrote down, settling.’"
    ~ k_knock = true
- "Hush her, and leave her be":
    ~ seen = "{who} stayed to sing to her."
- "Turn it again, to lock the cables":
    ~ seen = "{who} turned the key once more, and the cable-brakes bit. The captain said a name in her sleep."
    ~ turnkey()
    ~ moor = true
}

=== function g_run_early(t)
{ t:
- "Throw out the anchor spikes":
    ~ seen = "{who} had thrown a kedge over the stern on the way past. It helped."
    ~ moor = true
- "Cry out to it, whatever it is":
    ~ seen = "{who} {g_n > 1:were|was} singing at the walls at the top of their voice. In one place the frost came out to meet it."
    ~ kin = kin + 1
}

=== function g_reckoning(t)
{ t:
- "Go down to it and talk":
    ~ seen = "{who} went down to the edge of the great dark, {g_n > 1:together|alone}, and sat, and {g_n > 1:were|was} company."
    ~ kin = kin + 1
- "Run a wire down and talk from the warm":
    ~ seen = "{who} paid a wire down the shaft, and sat up all night with the earpiece in, taking notes of nothing in particular, spaced very evenly."
    ~ k_one = true
- "Leave it be and work the ship":
    ~ seen = "{who} stayed by the work that wanted doing, and a yard of sail got mended that would not have been."
    ~ sail = sail + 1
}

=== function g_nave(t)
{ t:
- "Teach it to count":
    ~ seen = "{who} {g_n > 1:were|was} tapping numbers on the ice behind a pillar. It knew one. It would not say the next."
    ~ k_two = true
- "Teach it yes and no":
    ~ seen = "{who} worked out how it says no: it mends something. They did not like to think how it says yes."
    ~ kin = kin + 1
- "Play it the sleepers’ hearts":
    ~ seen = "{who} held the monitor’s earpiece to the ice. It listened as people listen at a cradle."
    ~ kin = kin + 1
- "Say nothing. Listen":
    ~ seen = "{who} had wandered off to listen, and heard under the tune a woman’s cough, a kettle, a hammer, kept and turned over like coins."
    ~ k_fenn = true
}

=== function g_wire(t)
{ t:
- "Tap out numbers":
    ~ seen = "{who} tapped numbers down the wire. It knew one. It would not say the next."
    ~ k_two = true
- "Settle on a yes and a no":
    ~ seen = "{who} got a no out of it before supper, and it did the ice a world of good."
    ~ hold = hold + 1
- "Put the sleepers on the line":
    ~ seen = "{who} patched the sleepers through for a minute. The hush at the other end was like a hush in a nursery."
    ~ kin = kin + 1
}

=== function g_shipwork(t)
{ t:
- "Patch the sail":
    ~ seen = "{who} put in a row of stitches by the door."
    ~ sail = sail + 1
- "Sight the Lamp and mend the course":
    ~ seen = "{who} got the Lamp’s bearing through the ice, green and wavering, but a bearing."
    ~ course = course + 1
- "Walk the rows and nurse the sleepers":
    ~ seen = "{who} walked the rows, tapping on the glass out of time. Here and there a heart listened."
    ~ instep = false
}

=== function g_frosthand(t)
{ t:
- "Draw a second line next to it":
    ~ seen = "{who} drew a second line on one pane. It was not answered, but the place was kept clean."
    ~ k_two = true
- "Wipe the glass and close the shutters":
    ~ seen = "{who} closed the shutters over their own bunk, and lay listening to something being patient."
- "Lay a hand against it":
    ~ seen = "{who} laid a hand on the frost and {g_n > 1:were|was} read, line by line, like a letter. One fingertip hums now."
    ~ touched = who
    ~ kin = kin + 1
}

=== function g_l_count(t)
{ t:
- "Press it: two, and two, and two":
    ~ seen = "{who} went on tapping two, when they’d been asked not to."
    ~ hold = hold - 1
    ~ k_two = true
- "Tap one, and leave it at that":
    ~ seen = "{who} tapped one last one, as a good night."
    ~ kin = kin + 1
- "Tap one from here, and one from over there":
    ~ seen = "{who} answered from the far side of the dark, just as the others knocked. It noticed. It noticed terribly."
    ~ k_two = true
}

=== function g_l_yes(t)
{ t:
- "Ask only what it can say no to":
    ~ seen = "{who} sat up asking it absurd things, to hear it refuse, and the ice was the better for it."
    ~ hold = hold + 1
- "Ask it: are you hurt?":
    ~ seen = "{who} asked it whether it was hurt, and wished they had asked in some other language."
    ~ k_one = true
- "Ask it: did you wake us?":
    ~ seen = "{who} asked it why it rang the bell. The whole roof said yes, which was not quite an answer."
    ~ k_bell = true
}

=== function g_l_hearts(t)
{ t:
- "Ask where the extra one is":
    ~ seen = "{who} followed the extra heartbeat down, and found a woman in the ice, and silver stitches."
    ~ k_stitch = true
    ~ k_fenn = true
- "Ask it whose hearts they are":
    ~ seen = "{who} asked it whose the hearts were. It did not see the difficulty."
    ~ k_one = true
- "Take the sound away from it":
    ~ seen = "{who} padded a few of the berths with blankets, and felt like somebody drawing a curtain in a hospital."
    ~ instep = false
}

=== function g_l_listen(t)
{ t:
- "Lie down on the ice":
    ~ seen = "{who} lay with a cheek on the ice until they had to be peeled off it."
    ~ touched = who
- "Stay where you are and write it down":
    ~ seen = "{who} wrote it all down. The last sound on the list was of somebody sewing."
    ~ k_stitch = true
- "Sing the word it leaves out":
    ~ seen = "{who} hummed the missing word without thinking. A stone of ice came down beside them."
    ~ k_note = true
}

=== function g_held(t)
{ t:
- "Ask what happens when it lets go":
    ~ seen = "{who} asked it what would happen after, and sketched the answer: two halves, two roads."
    ~ k_kick = true
- "Ask what it wants":
    ~ seen = "{who} asked what it wanted. It did not have the word, but it went on not having it for hours."
    ~ kin = kin + 1
- "Ask about the sailmaker":
    ~ seen = "{who} asked after the sailmaker. It made the sound of a kettle, tenderly."
    ~ k_stitch = true
- "Ask it for air":
    ~ seen = "{who} asked it for a little air, please. A block the size of a loaf slid out by the hatch."
    ~ air = air + 1
- "Ask nothing. Go and measure the crack":
    ~ seen = "{who} chalked the tip of the crack at noon and at midnight, and did a sum, and did not show it to anyone."
    ~ k_kick = true
}

=== function g_a_letgo(t)
{ t:
- "Work out how far it would throw us":
    ~ seen = "{who} kept a tracing of the frost, and did the sums on the back."
    ~ course = course + 1
- "Tell it that we’ll be gone first":
    ~ seen = "{who} drew the ship again, small and safe and far away, and it was traced and traced."
    ~ kin = kin + 1
- "Ask which half will be it":
    ~ seen = "{who} asked it which half it was going to be, and {g_n > 1:have|has} been sorry since."
    ~ k_two = true
}

=== function g_a_want(t)
{ t:
- "Promise to sing it with it, when we sail":
    ~ seen = "{who} promised it the last word, privately, and meant it."
    ~ note = true
- "Promise it nothing":
    ~ seen = "{who} thought it better to promise nothing, and went and checked the course."
    ~ course = course + 1
- "Tell it that we are already somebody":
    ~ seen = "{who} told it, in so many taps, that it had company. It has been very quiet since, and very near."
    ~ kin = kin + 1
}

=== function g_a_fenn(t)
{ t:
- "Leave her to her work":
    ~ seen = "{who} left the kettle where she’d see it, if she ever looked up."
    ~ kin = kin + 1
- "Take back the thread. The sail needs it":
    ~ seen = "{who} unpicked a fathom or two of her thread, for the sail, where it wouldn’t show."
    ~ sail = sail + 1
    ~ hold = hold - 1
}

=== function g_fenn_wakes(t)
{ t:
- "Ask how to help it hold":
    ~ seen = "{who} stayed after the others to ask her how to help it hold."
    ~ hold = hold + 1
- "Ask how to finish the sail":
    ~ seen = "{who} got the stitch out of her: a herringbone, doubled at the luff."
    ~ sail = sail + 1
- "Ask her to come home with us":
    ~ seen = "{who} asked her to come home. She shook her head, and gave them a paper with figures on it."
    ~ course = course + 1
}

=== function g_a_air(t)
{ t:
- "Take it all":
    ~ seen = "{who} went back for the last of the blocks after dark."
    ~ air = air + 1
- "Take what we need and put the rest back":
    ~ seen = "{who} put one block back, and wet the joins."
    ~ kin = kin + 1
- "Take some, and give something in return":
    ~ seen = "{who} played the spoons to it, by way of a receipt."
    ~ kin = kin + 1
}

=== function g_a_measure(t)
{ t:
- "Shore it with spars from the sail":
    ~ seen = "{who} hammered one more wedge in when nobody was looking."
    ~ hold = hold + 1
- "Plot where we’d need to be when it goes":
    ~ seen = "{who} plotted where the ship should be when it went, and pinned it over the helm."
    ~ course = course + 1
- "Mark where charges would do most":
    ~ seen = "{who} marked in red chalk where charges would go, and {g_n > 1:were|was} seen, an hour later, rubbing it out."
}

=== function g_fork(t)
{ t:
- "Help it hold until we sail":
    ~ seen = "{who} gave up a watch below to sing across the crack, and not at it."
    ~ hold = hold + 1
- "Carry a part of it away with us":
    ~ seen = "{who} {g_n > 1:were|was} seen measuring a berth, and then measuring a piece of ice."
    ~ kin = kin + 1
- "Break it ourselves, with charges":
    ~ seen = "{who} took out the charges, looked at them a while, and put them back."
- "Learn to be slow, as it is":
    ~ seen = "{who} lay down in the frost for an hour and {g_n > 1:were|was} gone, by their own account, a year."
    ~ sitter = who
    ~ kin = kin + 1
}

=== function g_long_note(t)
{ t:
- "All of us, in the Nave, by the crack":
    ~ seen = "{who} sang down in the Nave by the crack till there was nothing left but the consonants."
    ~ hold = hold + 1
- "Sing at our work, wherever we are":
    ~ seen = "{who} sang the note at the bench, between pins, and sewed the whole time."
    ~ sail = sail + 1
- "Give it the sleepers’ lullaby, full on":
    ~ seen = "{who} turned one speaker round to face the ice, and left the rest to the sleepers."
    ~ hold = hold + 1
}

=== function g_seam_parts(t)
{ t:
- "Sew it up again with thread from the sail":
    ~ seen = "{who} sewed three stitches next to hers with a bent sail-needle."
    ~ hold = hold + 1
    ~ sewer = who
- "Thaw her and ask her what to do":
    ~ seen = "{who} breathed on the ice over her face until an eye opened. It winked."
    ~ fenn = 1
    ~ kin = kin + 1
- "Take the thread for the sail":
    ~ seen = "{who} cut a fathom off the loose end of the thread and took it up to the loft."
    ~ sail = sail + 1
}

=== function g_which_part(t)
{ t:
- "The oldest ice, with its nine thoughts":
    ~ seen = "{who} chipped a thumbnail’s worth from the very oldest scar and put it in the cold-box with the butter."
- "The young ice by the hull, that sings":
    ~ seen = "{who} put by a jar of the young ice from next to the hull, and at night it hummed."
    ~ kin = kin + 1
- "The ice with Tamsin Fenn in it":
    ~ seen = "{who} went down to see the sailmaker in the ice, and asked her leave, in case."
    ~ k_fenn = true
}

=== function g_stow(t)
{ t:
- "Lash it outside in the sail’s shade":
    ~ seen = "{who} put a double lashing on the sternpost in case."
- "Give it a sleeper’s berth":
    ~ seen = "{who} offered it their own berth, for afterwards."
    ~ kin = kin + 1
- "Pack it in the bread locker with sawdust":
    ~ seen = "{who} slept across the bread locker door to keep the warm out."
- "Use the captain’s cold, by her key":
    ~ seen = "{who} turned the captain’s key to chill the strong-room, and something small and cold was made welcome there."
    ~ turnkey()
    ~ place = "berth"
}

=== function g_charge_lay(t)
{ t:
- "Lay them deep, through the nine thoughts":
    ~ seen = "{who} {g_n > 1:were|was} sick afterwards, quietly, into a glove."
- "Lay them shallow, just round the ship":
    ~ seen = "{who} laid one charge shallow, and told nobody, in case it made a difference."
- "Stop. Explain to it what a charge is":
    ~ seen = "{who} went off and tried to explain to it, with a biscuit tin."
    ~ kin = kin + 1
}

=== function g_fuse(t)
{ t:
- "Take the ice in, and draw the charges":
    ~ seen = "{who} had already cut one of the wires.{silenced: It was the wrong one.|}"
    ~ kin = kin + 1
- "Fire only enough to cut the ship free":
    ~ seen = "{who} had packed one tin with flour."
    ~ kin = kin + 1
}

=== function g_slow_lesson(t)
{ t:
- "Stay until it finishes its sentence":
    ~ seen = "{who} stayed under with it to the end of a sentence, and can’t translate it."
    ~ kin = kin + 1
- "Ask it, at its own pace, to wait":
    ~ seen = "{who} asked it slowly to wait, and felt it shift its grip."
    ~ hold = hold + 1
- "Come up, while we still know our names":
    ~ seen = "{who} came up early, and shouted everyone’s names into the ice until the rest came too."
    ~ course = course + 1
}

=== function g_slow_choice(t)
{ t:
- "Those who wish may stay, when the ship sails":
    ~ seen = "{who} did not say so, but {g_n > 1:were|was} giving things away."
    ~ sitter = who
- "Nobody stays. We are the watch":
    ~ seen = "{who} filled in the ice-beds with a shovel, very thoroughly, whistling."
    ~ sail = sail + 1
}

=== function g_round_sure(t)
{ t:
- "You are right. We’ll sail":
    ~ seen = "{who} had their hand on the Purser’s casing, the whole time it was speaking."
- "We’ll sail, but some of us may stay":
    ~ seen = "{who} {g_n > 1:were|was} seen to put the Purser’s spare ribbon in the pocket of a coat."
}

=== function g_rigging(t)
{ t:
- "Sew the sail":
    ~ seen = "{{who} sewed by a candle-end till it went out, and then by feel.|{who} went back up to the loft, and was not the only needle there.}"
    ~ sail = sail + 1
- "Shoot the Lamp and mend the course":
    ~ seen = "{{who} took one more sight through the green ice, and the Lamp had moved, by just as much as it should.|{who} took the sight again, for luck, and wrote it on a cuff.}"
    ~ course = course + 1
- "Nurse the sleepers out of step":
    ~ seen = "{{who} went along one row telling the sleepers jokes, and a few of the hearts lost count.|{who} did the next row. The jokes had got worse, and worked better.}"
    ~ instep = false
- "Fill the still":
    ~ seen = "{{who} swept the deck for frost and melted that. It was half an hour’s breath, and tasted of boots.|{who} swept behind the stove this time. It tasted of stove.}"
- "Sit with it a while":
    ~ seen = "{{who} took a stool down the shaft and sat with it, and mended a sock.|{who} sat on the same stool, mending the other sock.}"
    ~ kin = kin + 1
}

=== function g_eve(t)
{ t:
- "Sing, and leave the last word off":
    ~ seen = "{who} sang late, out by the hatch, {silenced:and nothing joined in.|and something joined in.}"
    ~ kin = kin + 1
- "Drink to the sleepers, row by row":
    ~ seen = "{who} went aft with the bottle and read out names, and here and there a heart lost step, as though it had been called."
- "Check every line by touch, in the dark":
    ~ seen = "{who} went over the running gear in the dark, and found one shackle not moused."
    ~ sail = sail + 1
- "Go down and say goodbye to it":
    ~ seen = "{who} went down to say goodbye, and left a palm-print in the wall that was still warm at breakfast."
    ~ kin = kin + 1
}

=== function g_opening(t)
{ t:
- "Cut loose at the mark":
    ~ seen = "{who} had the second axe, and brought it down on the same word."
- "Wait, and ride the breaking":
    ~ seen = "{who} {g_n > 1:were|was} for waiting, and kept one cable fast a moment past the mark, and felt through it, quite distinctly, a push."
    ~ course = course + 1
- "Sing the last word with it":
    ~ seen = "{who} sang the last word under the noise of the cables, and something drew in its breath."
    ~ kin = kin + 1
- "Go now, ahead of the mark":
    ~ seen = "{who} had cut one line already."
- "We stay. Let the Purser sail her":
    ~ seen = "{who} stepped off on to the ice with a bag packed, and had to be hauled back over the rail, laughing, or not laughing."
    ~ sitter = who
- "Take her out on the captain’s key":
    ~ seen = "{who} held the captain’s key over to the stop through it all, and the helm had another hand on it."
    ~ turnkey()
    ~ course = course + 2
}

=== function g_break_ride(t)
{ t:
- "Hold her head to the Lamp":
    ~ seen = "{who} hung on the wheel’s other spokes."
    ~ course = course + 1
- "Trim to the kick, as we reckoned it":
    ~ seen = "{who} read the sum out from the wall over all that noise."
    ~ course = course + 1
- "Let go the wheel, and let it throw us":
    ~ seen = "{who} took both hands off the line and shut their eyes."
}

=== function g_last_word(t)
{ t:
- "Hold it as long as they do":
    ~ seen = "{who} held the note longest, and sat down suddenly on the deck."
    ~ kin = kin + 1
- "Give them both the tune, and take a third part":
    ~ seen = "{who} found a third note, above, that isn’t in the song."
    ~ kin = kin + 1
- "Break off, and haul for our lives":
    ~ seen = "{who} hauled {g_n > 1:together|alone} on a line meant for six."
    ~ sail = sail + 1
}

=== function g_tear(t)
{ t:
- "Send one of us out to sew it":
    ~ seen = "{who} had already gone out along the other yard, and sewed inwards to meet it."
    ~ sewer = who
    ~ sail = sail + 1
- "Cut the torn panel away":
    ~ seen = "{who} saved a few yards of the panel as it went, out of thrift."
    ~ sail = sail + 1
- "Leave it to the frost":
    ~ seen = "{who} saw frost on the edge of the tear, in that heat, sewing."
    ~ sail = sail + 1
- "Bend on the spare panel":
    ~ seen = "{who} {g_n > 1:were|was} halfway up with the spare panel on their back."
    ~ sail = sail + 1
}

=== function g_rags(t)
{ t:
- "Strip the berths: every sheet and shroud":
    ~ seen = "{who} gave up their own bedding first, foil and all."
    ~ sail = sail + 1
- "Ask for the frost":
    ~ seen = "{who} {g_n > 1:were|was} calling to the frost along the rail."
    ~ kin = kin + 1
- "Cast off Rows G and H to lighten her":
    ~ seen = "{who} chained themselves to Row H, and had to be cut free."
}

=== function g_look_back(t)
{ t:
- "Hold the heading":
    ~ seen = "{who} stayed in the stern with a hand up, long after there was anything to see."
    ~ kin = kin + 1
- "Sing to it for as long as it can hear":
    ~ seen = "{who} sang to it from the stern rail, in their own watch below."
    ~ kin = kin + 1
- "Turn back, and give it the shade of the sail":
    ~ seen = "{who} worked out what it would take to go back, and left the figures where they’d be seen."
    ~ kin = kin + 1
- "Bring its own piece up to the port, to see":
    ~ seen = "{who} held the little piece of it up to the port, to see."
    ~ kin = kin + 1
}

=== function g_look_freed(t)
{ t:
- "Knock twice, as loud as we can":
    ~ seen = "{who} took a hammer to the sternpost, and struck it: one, two."
    ~ kin = kin + 1
- "Hold the heading and don’t look round":
    ~ seen = "{who} looked round."
- "Log what we did, in full, and sign it":
    ~ seen = "{who} signed the log in their full name."
}

=== function g_look_silent(t)
{ t:
- "Strike it out":
    ~ seen = "{who} took the page, after, and kept it."
- "Carry it forward":
    ~ seen = "{who} asked the Purser, in private, to carry it forward regardless."
- "Play the lullaby to it, to the end":
    ~ seen = "{who} hummed it, and could not get past the last word."
}

=== function g_shade_try(t)
{ t:
- "Shade it past the worst, then go":
    ~ seen = "{who} begged a few more hours’ shade for it, and got them."
    ~ kin = kin + 1
- "It’s too hot here. Haul off":
    ~ seen = "{who} {g_n > 1:were|was} the last to let go the halyard."
}

=== function g_wide(t)
{ t:
- "Throw out everything we own":
    ~ seen = "{who} threw their own sea-chest after the rest."
- "Vent the sleepers’ cold as steam":
    ~ seen = "{who} went on turning wheels by hand when the count was over."
- "Sing astern for help":
    ~ seen = "{who} sang astern, with no great hope."
- "Ask it of the captain’s key":
    ~ seen = "{who} turned the captain’s key, and somewhere under the noise an old hand eased the helm."
    ~ turnkey()
}

=== function g_harbour(t)
{ t:
- "Call the children first":
    ~ seen = "{who} {g_n > 1:were|was} already down among the small berths, with blankets."
- "Call the band":
    ~ seen = "{who} went to wake the trumpeter."
- "Nobody yet. Listen, first":
    ~ seen = "{who} went out on the hull {g_n > 1:together|alone}, and stood listening at the sky."
}

=== function g_thin(t)
{ t:
- "Breathe the sleepers’ reserve":
    ~ seen = "{{who} could not breathe what was the sleepers’, and sat it out by a crack in the still.|{who} put an ear to the sleepers’ pipe, heard it whisper, and shut the tap again.}"
- "Cut ice, quickly, anywhere":
    ~ seen = "{{who} scraped frost off the inside of the hull with a spoon. It was something.|{who} went round with the spoon again.}"
- "Lie still in the dark and breathe by turns":
    ~ seen = "{{who} lay down and breathed one breath to the others’ three.|{who} lay down again in the same place, and breathed as if it were being charged for.}"
- "Open the captain’s own air by her key":
    ~ seen = "{who} turned the captain’s key on a bottle no one else had known of, and it hissed all night like a cat. In the glass the captain’s heart ran on."
    ~ turnkey()
    ~ air = air + 2
}

=== function g_captain_wakes(t)
{ t:
- "Ask her what she heard, in the Year Nought":
    ~ seen = "{who} went to ask the captain what she’d heard, and held the lamp while she told it."
- "Give her the helm for her hour":
    ~ seen = "{who} fetched her the charts, and she marked one."
    ~ course = course + 1
- "Ask her pardon":
    ~ seen = "{who} asked the captain’s pardon, and {g_n > 1:were|was} told not to be soft."
}

=== function g_shatter(t)
{ t:
- "Run for the shaft-mouth":
    ~ seen = "{who} had an axe to the cables already."
- "Hold it shut with our hands":
    ~ seen = "{who} leaned on the ice with both hands, as if that could help. It helped."
    ~ hold = hold + 1
- "Sing to it, and don’t stop":
    ~ seen = "{who} {g_n > 1:were|was} singing before anyone had said to."
    ~ hold = hold + 1
}
