// GLIMPSES: what those who pressed otherwise saw, elsewhere on the ship

=== function is_crown(t)
{ t:
- "Open the captain’s locker":
    ~ return true
- "Vent the ship’s cold with the captain’s key":
    ~ return true
- "Turn it again, to lock the cables":
    ~ return true
- "Use the captain’s cold, by her key":
    ~ return true
- "Take her out on the captain’s key":
    ~ return true
- "Ask it of the captain’s key":
    ~ return true
- "Open the captain’s own air by her key":
    ~ return true
}
~ return false

=== function has_glimpse(t)
{ t:
- "Put an ear to the hull":
    ~ return true
- "See to the sleepers":
    ~ return true
- "Go through the Purser’s sums":
    ~ return true
- "Open the captain’s locker":
    ~ return true
- "Sing it the last word":
    ~ return true
- "Knock once":
    ~ return true
- "Switch off the ship’s lullaby":
    ~ return true
- "Count the hearts":
    ~ return true
- "Wake Dr Pell, the surgeon":
    ~ return true
- "Turn the cold up until it stops":
    ~ return true
- "Audit the air":
    ~ return true
- "Audit the course":
    ~ return true
- "Audit the bell":
    ~ return true
- "Read the letter":
    ~ return true
- "Take the charges and put the letter back":
    ~ return true
- "Sit with her until her heart slows":
    ~ return true
- "A passenger. Enter it as the Lodger":
    ~ return true
- "A fault. Enter it as the Noise":
    ~ return true
- "A relation. Enter it as Auntie":
    ~ return true
- "None of those. Enter it as the Slow":
    ~ return true
- "Cut ice for the still":
    ~ return true
- "Unpack the sail":
    ~ return true
- "Go down the sounding shaft":
    ~ return true
- "Sleep by turns and save the air":
    ~ return true
- "Cut only the clear ice":
    ~ return true
- "Lay down the saw and let it look":
    ~ return true
- "Out, and shut the hatch":
    ~ return true
- "Stand still and sing to it":
    ~ return true
- "Pull the frost out and dry the cloth":
    ~ return true
- "Leave the frost where it grows":
    ~ return true
- "Close the seam with the spare panel":
    ~ return true
- "Go in singing":
    ~ return true
- "Go in behind the big lamp":
    ~ return true
- "Send one of us on a line":
    ~ return true
- "Half of us sleep":
    ~ return true
- "All but one of us sleep":
    ~ return true
- "Nobody sleeps. Brew the strong tea":
    ~ return true
- "Save Row C":
    ~ return true
- "Save the mooring":
    ~ return true
- "Follow the crack to where it stopped":
    ~ return true
- "Blow the mooring and run":
    ~ return true
- "Vent the ship’s cold with the captain’s key":
    ~ return true
- "Pack them in ice from the wall":
    ~ return true
- "Wake the whole row":
    ~ return true
- "Bleed cold from Row D and share it out":
    ~ return true
- "Drive the spikes home again":
    ~ return true
- "Make fast to the frost instead":
    ~ return true
- "Slack everything off and let her ride":
    ~ return true
- "Touch the last stitch":
    ~ return true
- "Put in a stitch of your own":
    ~ return true
- "Chip her out":
    ~ return true
- "Ask her what is settling":
    ~ return true
- "Hush her, and leave her be":
    ~ return true
- "Turn it again, to lock the cables":
    ~ return true
- "Throw out the anchor spikes":
    ~ return true
- "Cry out to it, whatever it is":
    ~ return true
- "Go down to it and talk":
    ~ return true
- "Run a wire down and talk from the warm":
    ~ return true
- "Leave it be and work the ship":
    ~ return true
- "Teach it to count":
    ~ return true
- "Teach it yes and no":
    ~ return true
- "Play it the sleepers’ hearts":
    ~ return true
- "Say nothing. Listen":
    ~ return true
- "Tap out numbers":
    ~ return true
- "Settle on a yes and a no":
    ~ return true
- "Put the sleepers on the line":
    ~ return true
- "Patch the sail":
    ~ return true
- "Sight the Lamp and mend the course":
    ~ return true
- "Walk the rows and nurse the sleepers":
    ~ return true
- "Draw a second line next to it":
    ~ return true
- "Wipe the glass and close the shutters":
    ~ return true
- "Lay a hand against it":
    ~ return true
- "Press it: two, and two, and two":
    ~ return true
- "Tap one, and leave it at that":
    ~ return true
- "Tap one from here, and one from over there":
    ~ return true
- "Ask only what it can say no to":
    ~ return true
- "Ask it: are you hurt?":
    ~ return true
- "Ask it: did you wake us?":
    ~ return true
- "Ask where the extra one is":
    ~ return true
- "Ask it whose hearts they are":
    ~ return true
- "Take the sound away from it":
    ~ return true
- "Lie down on the ice":
    ~ return true
- "Stay where you are and write it down":
    ~ return true
- "Sing the word it leaves out":
    ~ return true
- "Ask what happens when it lets go":
    ~ return true
- "Ask what it wants":
    ~ return true
- "Ask about the sailmaker":
    ~ return true
- "Ask it for air":
    ~ return true
- "Ask nothing. Go and measure the crack":
    ~ return true
- "Work out how far it would throw us":
    ~ return true
- "Tell it that we’ll be gone first":
    ~ return true
- "Ask which half will be it":
    ~ return true
- "Promise to sing it with it, when we sail":
    ~ return true
- "Promise it nothing":
    ~ return true
- "Tell it that we are already somebody":
    ~ return true
- "Leave her to her work":
    ~ return true
- "Take back the thread. The sail needs it":
    ~ return true
- "Ask how to help it hold":
    ~ return true
- "Ask how to finish the sail":
    ~ return true
- "Ask her to come home with us":
    ~ return true
- "Take it all":
    ~ return true
- "Take what we need and put the rest back":
    ~ return true
- "Take some, and give something in return":
    ~ return true
- "Shore it with spars from the sail":
    ~ return true
- "Plot where we’d need to be when it goes":
    ~ return true
- "Mark where charges would do most":
    ~ return true
- "Help it hold until we sail":
    ~ return true
- "Carry a part of it away with us":
    ~ return true
- "Break it ourselves, with charges":
    ~ return true
- "Learn to be slow, as it is":
    ~ return true
- "All of us, in the Nave, by the crack":
    ~ return true
- "Sing at our work, wherever we are":
    ~ return true
- "Give it the sleepers’ lullaby, full on":
    ~ return true
- "Sew it up again with thread from the sail":
    ~ return true
- "Thaw her and ask her what to do":
    ~ return true
- "Take the thread for the sail":
    ~ return true
- "The oldest ice, with its nine thoughts":
    ~ return true
- "The young ice by the hull, that sings":
    ~ return true
- "The ice with Tamsin Fenn in it":
    ~ return true
- "Lash it outside in the sail’s shade":
    ~ return true
- "Give it a sleeper’s berth":
    ~ return true
- "Pack it in the bread locker with sawdust":
    ~ return true
- "Use the captain’s cold, by her key":
    ~ return true
- "Lay them deep, through the nine thoughts":
    ~ return true
- "Lay them shallow, just round the ship":
    ~ return true
- "Stop. Explain to it what a charge is":
    ~ return true
- "Take the ice in, and draw the charges":
    ~ return true
- "Fire only enough to cut the ship free":
    ~ return true
- "Stay until it finishes its sentence":
    ~ return true
- "Ask it, at its own pace, to wait":
    ~ return true
- "Come up, while we still know our names":
    ~ return true
- "Those who wish may stay, when the ship sails":
    ~ return true
- "Nobody stays. We are the watch":
    ~ return true
- "You are right. We’ll sail":
    ~ return true
- "We’ll sail, but some of us may stay":
    ~ return true
- "Sew the sail":
    ~ return true
- "Shoot the Lamp and mend the course":
    ~ return true
- "Nurse the sleepers out of step":
    ~ return true
- "Fill the still":
    ~ return true
- "Sit with it a while":
    ~ return true
- "Sing, and leave the last word off":
    ~ return true
- "Drink to the sleepers, row by row":
    ~ return true
- "Check every line by touch, in the dark":
    ~ return true
- "Go down and say goodbye to it":
    ~ return true
- "Cut loose at the mark":
    ~ return true
- "Wait, and ride the breaking":
    ~ return true
- "Sing the last word with it":
    ~ return true
- "Go now, ahead of the mark":
    ~ return true
- "We stay. Let the Purser sail her":
    ~ return true
- "Take her out on the captain’s key":
    ~ return true
- "Hold her head to the Lamp":
    ~ return true
- "Trim to the kick, as we reckoned it":
    ~ return true
- "Let go the wheel, and let it throw us":
    ~ return true
- "Hold it as long as they do":
    ~ return true
- "Give them both the tune, and take a third part":
    ~ return true
- "Break off, and haul for our lives":
    ~ return true
- "Send one of us out to sew it":
    ~ return true
- "Cut the torn panel away":
    ~ return true
- "Leave it to the frost":
    ~ return true
- "Bend on the spare panel":
    ~ return true
- "Strip the berths: every sheet and shroud":
    ~ return true
- "Ask for the frost":
    ~ return true
- "Cast off Rows G and H to lighten her":
    ~ return true
- "Hold the heading":
    ~ return true
- "Sing to it for as long as it can hear":
    ~ return true
- "Turn back, and give it the shade of the sail":
    ~ return true
- "Bring its own piece up to the port, to see":
    ~ return true
- "Knock twice, as loud as we can":
    ~ return true
- "Hold the heading and don’t look round":
    ~ return true
- "Log what we did, in full, and sign it":
    ~ return true
- "Strike it out":
    ~ return true
- "Carry it forward":
    ~ return true
- "Play the lullaby to it, to the end":
    ~ return true
- "Shade it past the worst, then go":
    ~ return true
- "It’s too hot here. Haul off":
    ~ return true
- "Throw out everything we own":
    ~ return true
- "Vent the sleepers’ cold as steam":
    ~ return true
- "Sing astern for help":
    ~ return true
- "Ask it of the captain’s key":
    ~ return true
- "Call the children first":
    ~ return true
- "Call the band":
    ~ return true
- "Nobody yet. Listen, first":
    ~ return true
- "Breathe the sleepers’ reserve":
    ~ return true
- "Cut ice, quickly, anywhere":
    ~ return true
- "Lie still in the dark and breathe by turns":
    ~ return true
- "Open the captain’s own air by her key":
    ~ return true
- "Ask her what she heard, in the Year Nought":
    ~ return true
- "Give her the helm for her hour":
    ~ return true
- "Ask her pardon":
    ~ return true
- "Run for the shaft-mouth":
    ~ return true
- "Hold it shut with our hands":
    ~ return true
- "Sing to it, and don’t stop":
    ~ return true
}
~ return false

=== glimpse(t)
{ t:
- "Put an ear to the hull":
    {who} stayed with an ear to the hull, and came away pale. ‘It’s our lullaby. All of it but the last word.’
    ~ k_note = true
- "See to the sleepers":
    {who} had gone aft to count hearts, and counted twice. Four hundred and twelve berths. Four hundred and thirteen hearts.
    ~ k_heart = true
- "Go through the Purser’s sums":
    {who} went through the ledger and found a day of air in a private column. The Purser could not say what it had been saving it for.
    ~ air = air + 1
- "Open the captain’s locker":
    {who} went {alone} to Berth One, turned the captain’s key, and came back with ice-charges and a letter. ‘It knocked back,’ the letter said. In the glass the captain’s heart, one beat a minute, had beaten twice.
    ~ turnkey()
    ~ charges = true
    ~ k_knock = true
- "Sing it the last word":
    {who} sang it the last word anyway, under their breath. Somewhere a cup fell.
- "Knock once":
    {who} knocked on the plate, once, and {was} knocked back at, once. Nothing has ever sounded so pleased.
    ~ kin = kin + 1
    ~ k_one = true
- "Switch off the ship’s lullaby":
    {who} reached for the switch of the ship’s lullaby, and found its wires furred with frost, each strand wrapped separately, like something in a museum.
    ~ k_bell = true
- "Count the hearts":
    {who} sat up counting hearts, and made it one too many.
    ~ k_heart = true
- "Wake Dr Pell, the surgeon":
    {who} let Dr Pell out of C4 after all. ‘Eleven days?’ she said. ‘I would have liked to be asked.’
    ~ pell = true
- "Turn the cold up until it stops":
    {who} tried the cold valve a quarter turn. A few hearts wandered out of step, looked about, and went back.
- "Audit the air":
    {who} audited the air, and a day the Purser had been keeping for itself went back in the column, without a word said.
    ~ air = air + 1
- "Audit the course":
    {who} found an old correction to the course in a neat round hand, broken off in the middle of a figure: T. Fenn, Year 140.
    ~ k_fenn = true
- "Audit the bell":
    {who} traced a hair of frost from the bell to the wall, and through it. It had been sixty years growing.
    ~ k_bell = true
- "Read the letter":
    {who} opened the captain’s letter. ‘It knocked back,’ she had written. ‘I logged it as settling.’
    ~ k_knock = true
- "Take the charges and put the letter back":
    {who} could not leave the charges lying there, and slept with them under the pillow.
- "Sit with her until her heart slows":
    {who} sat by Berth One until the captain’s heart was slow again, and the brass wheel went back a tooth.
    ~ keyturns = keyturns - 1
- "A passenger. Enter it as the Lodger":
    {who} called it the Lodger, then and afterwards.
    ~ othername = "the Lodger"
    ~ othernamer = who
- "A fault. Enter it as the Noise":
    {who} called it the Noise, then and afterwards.
    ~ othername = "the Noise"
    ~ othernamer = who
- "A relation. Enter it as Auntie":
    {who} called it Auntie, then and afterwards, and would not say on whose side.
    ~ othername = "Auntie"
    ~ othernamer = who
- "None of those. Enter it as the Slow":
    {who} called it the Slow, the same as the comet, as if there were no difference.
    ~ othername = "the Slow"
    ~ othernamer = who
- "Cut ice for the still":
    {who} took a hand-saw to the ice by the hatch, where it was clear, and brought in a bucket of tomorrow.
    ~ air = air + 1
- "Unpack the sail":
    {who} spent the shift in the sail loft, and reported a seam unpicked from end to end, the thread taken, every hole empty and neat.
    ~ k_seam = true
- "Go down the sounding shaft":
    {who} went a little way down the shaft. The frost on the rungs was worn in the middle, by boots. All the prints went down.
    ~ k_fenn = true
- "Sleep by turns and save the air":
    {who} went back to bed on principle, and saved a little air, and dreamed of being extremely large.
    ~ air = air + 1
- "Cut only the clear ice":
    {who} went round the veins with a penknife, after the others had stopped looking, and saved a few.
    ~ kin = kin + 1
- "Lay down the saw and let it look":
    {who} stood with a bare palm on the ice, apologising. It was warmer, by a hair, when they took the hand away.
    ~ kin = kin + 1
- "Out, and shut the hatch":
    {who} {was} last out, and shut the hatch on their own bootlace.
- "Stand still and sing to it":
    {who} stood in the hatchway singing at the ice, and for that one breath it waited.
    ~ kin = kin + 1
- "Pull the frost out and dry the cloth":
    {who} stripped the frost from a fold or two, for the good of the sail, and did not enjoy the noise.
    ~ sail = sail + 1
- "Leave the frost where it grows":
    {who} left one locker of sail with the frost still in it, and shut the door, and said nothing to the others.
    ~ frosted = true
- "Close the seam with the spare panel":
    {who} sewed a fathom of the open seam by lamplight, in the old style, and it held.
    ~ sail = sail + 1
- "Go in singing":
    {who} sang down the crawl, and got their own cough back, perfectly done.
    ~ kin = kin + 1
- "Go in behind the big lamp":
    {who} shone a lamp into the crawl for a second only. All the ice behind it talked at once.
    ~ hold = hold - 1
    ~ k_one = true
- "Send one of us on a line":
    {who} tied on a line and went first, and came back with a sailmaker’s palm and needle. T. FENN, it said on the thumb.
    ~ palm = true
    ~ k_fenn = true
- "Half of us sleep":
    {who} slept, and woke certain of having been, for several centuries, on their own.
    ~ k_one = true
- "All but one of us sleep":
    {who} lay down with the sleepers and could not be got up for a day.
    ~ air = air + 1
- "Nobody sleeps. Brew the strong tea":
    {who} found the strong tea, and by midnight had checked the course twice and alphabetised the mess.
    ~ course = course + 1
- "Save Row C":
    {who} ran to Row C with blankets soaked in brine, and kept the worst of the warmth off.
    ~ help_row()
- "Save the mooring":
    {who} got a turn round the capstan, and two cables that were going did not go.
    ~ moor = true
- "Follow the crack to where it stopped":
    {who} went out to look for the end of the crack, and found stitches in it. Stitches: sail-thread, in ice.
    ~ k_stitch = true
    ~ hold = hold + 1
- "Blow the mooring and run":
    {who} had a hand on the mooring release when the others came in. Nobody spoke of it after.
- "Vent the ship’s cold with the captain’s key":
    {who} laid one hand on Berth One and turned the key. The ship’s spare cold went out into the ice like a breath, and the trembling lessened. The captain’s lips moved.
    ~ turnkey()
    ~ hold = hold + 2
- "Pack them in ice from the wall":
    {who} packed the twins’ berth with ice from the wall, and swore that it hummed to them.
- "Wake the whole row":
    {who} let the glazier out of C2, because she was already knocking. She took up a needle without being asked.
    ~ woken = woken + 1
    ~ sail = sail + 1
- "Bleed cold from Row D and share it out":
    {who} bled a little cold across from Row D by hand, all night, a quarter turn at a time.
- "Drive the spikes home again":
    {who} drove one spike home with the flat of an axe, and something below knocked once, politely.
- "Make fast to the frost instead":
    {who} left a loop of cable lying against the ice. By morning it was gripped.
    ~ kin = kin + 1
- "Slack everything off and let her ride":
    {who} slacked off one cable and felt the whole wall let out its breath.
    ~ hold = hold + 1
- "Touch the last stitch":
    {who} put a finger to the last stitch, and {has} not been able to describe it.
    ~ touched = who
- "Put in a stitch of your own":
    {who} put in one more stitch when the rest had turned to go.
    ~ hold = hold + 1
    ~ sewer = who
- "Chip her out":
    {who} took one swing at the ice over her hand. It jarred every tooth aboard.
    ~ hold = hold - 1
- "Ask her what is settling":
    {who} bent to the glass to hear the rest. ‘It said one,’ said the captain. ‘I wrote down, settling.’
    ~ k_knock = true
- "Hush her, and leave her be":
    {who} stayed to sing to her.
- "Turn it again, to lock the cables":
    {who} turned the key once more, and the cable-brakes bit. The captain said a name in her sleep.
    ~ turnkey()
    ~ moor = true
- "Throw out the anchor spikes":
    {who} had thrown a kedge over the stern on the way past. It helped.
    ~ moor = true
- "Cry out to it, whatever it is":
    {who} {was} singing at the walls at the top of their voice. In one place the frost came out to meet it.
    ~ kin = kin + 1
- "Go down to it and talk":
    {who} went down to the edge of the great dark, {alone}, and sat, and {was} company.
    ~ kin = kin + 1
- "Run a wire down and talk from the warm":
    {who} paid a wire down the shaft, and sat up all night with the earpiece in, taking notes of nothing in particular, spaced very evenly.
    ~ k_one = true
- "Leave it be and work the ship":
    {who} stayed by the work that wanted doing, and a yard of sail got mended that would not have been.
    ~ sail = sail + 1
- "Teach it to count":
    {who} {was} tapping numbers on the ice behind a pillar. It knew one. It would not say the next.
    ~ k_two = true
- "Teach it yes and no":
    {who} worked out how it says no: it mends something. They did not like to think how it says yes.
    ~ kin = kin + 1
- "Play it the sleepers’ hearts":
    {who} held the monitor’s earpiece to the ice. It listened as people listen at a cradle.
    ~ kin = kin + 1
- "Say nothing. Listen":
    {who} had wandered off to listen, and heard under the tune a woman’s cough, a kettle, a hammer, kept and turned over like coins.
    ~ k_fenn = true
- "Tap out numbers":
    {who} tapped numbers down the wire. It knew one. It would not say the next.
    ~ k_two = true
- "Settle on a yes and a no":
    {who} got a no out of it before supper, and it did the ice a world of good.
    ~ hold = hold + 1
- "Put the sleepers on the line":
    {who} patched the sleepers through for a minute. The hush at the other end was like a hush in a nursery.
    ~ kin = kin + 1
- "Patch the sail":
    {who} put in a row of stitches by the door.
    ~ sail = sail + 1
- "Sight the Lamp and mend the course":
    {who} got the Lamp’s bearing through the ice, green and wavering, but a bearing.
    ~ course = course + 1
- "Walk the rows and nurse the sleepers":
    {who} walked the rows, tapping on the glass out of time. Here and there a heart listened.
    ~ instep = false
- "Draw a second line next to it":
    {who} drew a second line on one pane. It was not answered, but the place was kept clean.
    ~ k_two = true
- "Wipe the glass and close the shutters":
    {who} closed the shutters over their own bunk, and lay listening to something being patient.
- "Lay a hand against it":
    {who} laid a hand on the frost and {was} read, line by line, like a letter. One fingertip hums now.
    ~ touched = who
    ~ kin = kin + 1
- "Press it: two, and two, and two":
    {who} went on tapping two, when they’d been asked not to.
    ~ hold = hold - 1
    ~ k_two = true
- "Tap one, and leave it at that":
    {who} tapped one last one, as a good night.
    ~ kin = kin + 1
- "Tap one from here, and one from over there":
    {who} answered from the far side of the dark, just as the others knocked. It noticed. It noticed terribly.
    ~ k_two = true
- "Ask only what it can say no to":
    {who} sat up asking it absurd things, to hear it refuse, and the ice was the better for it.
    ~ hold = hold + 1
- "Ask it: are you hurt?":
    {who} asked it whether it was hurt, and wished they had asked in some other language.
    ~ k_one = true
- "Ask it: did you wake us?":
    {who} asked it why it rang the bell. The whole roof said yes, which was not quite an answer.
    ~ k_bell = true
- "Ask where the extra one is":
    {who} followed the extra heartbeat down, and found a woman in the ice, and silver stitches.
    ~ k_stitch = true
    ~ k_fenn = true
- "Ask it whose hearts they are":
    {who} asked it whose the hearts were. It did not see the difficulty.
    ~ k_one = true
- "Take the sound away from it":
    {who} padded a few of the berths with blankets, and felt like somebody drawing a curtain in a hospital.
    ~ instep = false
- "Lie down on the ice":
    {who} lay with a cheek on the ice until they had to be peeled off it.
    ~ touched = who
- "Stay where you are and write it down":
    {who} wrote it all down. The last sound on the list was of somebody sewing.
    ~ k_stitch = true
- "Sing the word it leaves out":
    {who} hummed the missing word without thinking. A stone of ice came down beside them.
    ~ k_note = true
- "Ask what happens when it lets go":
    {who} asked it what would happen after, and sketched the answer: two halves, two roads.
    ~ k_kick = true
- "Ask what it wants":
    {who} asked what it wanted. It did not have the word, but it went on not having it for hours.
    ~ kin = kin + 1
- "Ask about the sailmaker":
    {who} asked after the sailmaker. It made the sound of a kettle, tenderly.
    ~ k_stitch = true
- "Ask it for air":
    {who} asked it for a little air, please. A block the size of a loaf slid out by the hatch.
    ~ air = air + 1
- "Ask nothing. Go and measure the crack":
    {who} chalked the tip of the crack at noon and at midnight, and did a sum, and did not show it to anyone.
    ~ k_kick = true
- "Work out how far it would throw us":
    {who} kept a tracing of the frost, and did the sums on the back.
    ~ course = course + 1
- "Tell it that we’ll be gone first":
    {who} drew the ship again, small and safe and far away, and it was traced and traced.
    ~ kin = kin + 1
- "Ask which half will be it":
    {who} asked it which half it was going to be, and {has} been sorry since.
    ~ k_two = true
- "Promise to sing it with it, when we sail":
    {who} promised it the last word, privately, and meant it.
    ~ note = true
- "Promise it nothing":
    {who} thought it better to promise nothing, and went and checked the course.
    ~ course = course + 1
- "Tell it that we are already somebody":
    {who} told it, in so many taps, that it had company. It has been very quiet since, and very near.
    ~ kin = kin + 1
- "Leave her to her work":
    {who} left the kettle where she’d see it, if she ever looked up.
    ~ kin = kin + 1
- "Take back the thread. The sail needs it":
    {who} unpicked a fathom or two of her thread, for the sail, where it wouldn’t show.
    ~ sail = sail + 1
    ~ hold = hold - 1
- "Ask how to help it hold":
    {who} stayed after the others to ask her how to help it hold.
    ~ hold = hold + 1
- "Ask how to finish the sail":
    {who} got the stitch out of her: a herringbone, doubled at the luff.
    ~ sail = sail + 1
- "Ask her to come home with us":
    {who} asked her to come home. She shook her head, and gave them a paper with figures on it.
    ~ course = course + 1
- "Take it all":
    {who} went back for the last of the blocks after dark.
    ~ air = air + 1
- "Take what we need and put the rest back":
    {who} put one block back, and wet the joins.
    ~ kin = kin + 1
- "Take some, and give something in return":
    {who} played the spoons to it, by way of a receipt.
    ~ kin = kin + 1
- "Shore it with spars from the sail":
    {who} hammered one more wedge in when nobody was looking.
    ~ hold = hold + 1
- "Plot where we’d need to be when it goes":
    {who} plotted where the ship should be when it went, and pinned it over the helm.
    ~ course = course + 1
- "Mark where charges would do most":
    {who} marked in red chalk where charges would go, and {was} seen, an hour later, rubbing it out.
- "Help it hold until we sail":
    {who} gave up a watch below to sing across the crack, and not at it.
    ~ hold = hold + 1
- "Carry a part of it away with us":
    {who} {was} seen measuring a berth, and then measuring a piece of ice.
    ~ kin = kin + 1
- "Break it ourselves, with charges":
    {who} took out the charges, looked at them a while, and put them back.
- "Learn to be slow, as it is":
    {who} lay down in the frost for an hour and {was} gone, by their own account, a year.
    ~ sitter = who
    ~ kin = kin + 1
- "All of us, in the Nave, by the crack":
    {who} sang down in the Nave by the crack till there was nothing left but the consonants.
    ~ hold = hold + 1
- "Sing at our work, wherever we are":
    {who} sang the note at the bench, between pins, and sewed the whole time.
    ~ sail = sail + 1
- "Give it the sleepers’ lullaby, full on":
    {who} turned one speaker round to face the ice, and left the rest to the sleepers.
    ~ hold = hold + 1
- "Sew it up again with thread from the sail":
    {who} sewed three stitches next to hers with a bent sail-needle.
    ~ hold = hold + 1
    ~ sewer = who
- "Thaw her and ask her what to do":
    {who} breathed on the ice over her face until an eye opened. It winked.
    ~ fenn = 1
    ~ kin = kin + 1
- "Take the thread for the sail":
    {who} cut a fathom off the loose end of the thread and took it up to the loft.
    ~ sail = sail + 1
- "The oldest ice, with its nine thoughts":
    {who} chipped a thumbnail’s worth from the very oldest scar and put it in the cold-box with the butter.
- "The young ice by the hull, that sings":
    {who} put by a jar of the young ice from next to the hull, and at night it hummed.
    ~ kin = kin + 1
- "The ice with Tamsin Fenn in it":
    {who} went down to see the sailmaker in the ice, and asked her leave, in case.
    ~ k_fenn = true
- "Lash it outside in the sail’s shade":
    {who} put a double lashing on the sternpost in case.
- "Give it a sleeper’s berth":
    {who} offered it their own berth, for afterwards.
    ~ kin = kin + 1
- "Pack it in the bread locker with sawdust":
    {who} slept across the bread locker door to keep the warm out.
- "Use the captain’s cold, by her key":
    {who} turned the captain’s key to chill the strong-room, and something small and cold was made welcome there.
    ~ turnkey()
    ~ place = "berth"
- "Lay them deep, through the nine thoughts":
    {who} {was} sick afterwards, quietly, into a glove.
- "Lay them shallow, just round the ship":
    {who} laid one charge shallow, and told nobody, in case it made a difference.
- "Stop. Explain to it what a charge is":
    {who} went off and tried to explain to it, with a biscuit tin.
    ~ kin = kin + 1
- "Take the ice in, and draw the charges":
    {who} had already cut one of the wires.{silenced: It was the wrong one.|}
    ~ kin = kin + 1
- "Fire only enough to cut the ship free":
    {who} had packed one tin with flour.
    ~ kin = kin + 1
- "Stay until it finishes its sentence":
    {who} stayed under with it to the end of a sentence, and can’t translate it.
    ~ kin = kin + 1
- "Ask it, at its own pace, to wait":
    {who} asked it slowly to wait, and felt it shift its grip.
    ~ hold = hold + 1
- "Come up, while we still know our names":
    {who} came up early, and shouted everyone’s names into the ice until the rest came too.
    ~ course = course + 1
- "Those who wish may stay, when the ship sails":
    {who} did not say so, but {was} giving things away.
    ~ sitter = who
- "Nobody stays. We are the watch":
    {who} filled in the ice-beds with a shovel, very thoroughly, whistling.
    ~ sail = sail + 1
- "You are right. We’ll sail":
    {who} had their hand on the Purser’s casing, the whole time it was speaking.
- "We’ll sail, but some of us may stay":
    {who} {was} seen to put the Purser’s spare ribbon in the pocket of a coat.
- "Sew the sail":
    {{who} sewed by a candle-end till it went out, and then by feel.|{who} went back up to the loft, and was not the only needle there.}
    ~ sail = sail + 1
- "Shoot the Lamp and mend the course":
    {{who} took one more sight through the green ice, and the Lamp had moved, by just as much as it should.|{who} took the sight again, for luck, and wrote it on a cuff.}
    ~ course = course + 1
- "Nurse the sleepers out of step":
    {{who} went along one row telling the sleepers jokes, and a few of the hearts lost count.|{who} did the next row. The jokes had got worse, and worked better.}
    ~ instep = false
- "Fill the still":
    {{who} swept the deck for frost and melted that. It was half an hour’s breath, and tasted of boots.|{who} swept behind the stove this time. It tasted of stove.}
- "Sit with it a while":
    {{who} took a stool down the shaft and sat with it, and mended a sock.|{who} sat on the same stool, mending the other sock.}
    ~ kin = kin + 1
- "Sing, and leave the last word off":
    {who} sang late, out by the hatch, {silenced:and nothing joined in.|and something joined in.}
    ~ kin = kin + 1
- "Drink to the sleepers, row by row":
    {who} went aft with the bottle and read out names, and here and there a heart lost step, as though it had been called.
- "Check every line by touch, in the dark":
    {who} went over the running gear in the dark, and found one shackle not moused.
    ~ sail = sail + 1
- "Go down and say goodbye to it":
    {who} went down to say goodbye, and left a palm-print in the wall that was still warm at breakfast.
    ~ kin = kin + 1
- "Cut loose at the mark":
    {who} had the second axe, and brought it down on the same word.
- "Wait, and ride the breaking":
    {who} {was} for waiting, and kept one cable fast a moment past the mark, and felt through it, quite distinctly, a push.
    ~ course = course + 1
- "Sing the last word with it":
    {who} sang the last word under the noise of the cables, and something drew in its breath.
    ~ kin = kin + 1
- "Go now, ahead of the mark":
    {who} had cut one line already.
- "We stay. Let the Purser sail her":
    {who} stepped off on to the ice with a bag packed, and had to be hauled back over the rail, laughing, or not laughing.
    ~ sitter = who
- "Take her out on the captain’s key":
    {who} held the captain’s key over to the stop through it all, and the helm had another hand on it.
    ~ turnkey()
    ~ course = course + 2
- "Hold her head to the Lamp":
    {who} hung on the wheel’s other spokes.
    ~ course = course + 1
- "Trim to the kick, as we reckoned it":
    {who} read the sum out from the wall over all that noise.
    ~ course = course + 1
- "Let go the wheel, and let it throw us":
    {who} took both hands off the line and shut their eyes.
- "Hold it as long as they do":
    {who} held the note longest, and sat down suddenly on the deck.
    ~ kin = kin + 1
- "Give them both the tune, and take a third part":
    {who} found a third note, above, that isn’t in the song.
    ~ kin = kin + 1
- "Break off, and haul for our lives":
    {who} hauled {alone} on a line meant for six.
    ~ sail = sail + 1
- "Send one of us out to sew it":
    {who} had already gone out along the other yard, and sewed inwards to meet it.
    ~ sewer = who
    ~ sail = sail + 1
- "Cut the torn panel away":
    {who} saved a few yards of the panel as it went, out of thrift.
    ~ sail = sail + 1
- "Leave it to the frost":
    {who} saw frost on the edge of the tear, in that heat, sewing.
    ~ sail = sail + 1
- "Bend on the spare panel":
    {who} {was} halfway up with the spare panel on their back.
    ~ sail = sail + 1
- "Strip the berths: every sheet and shroud":
    {who} gave up their own bedding first, foil and all.
    ~ sail = sail + 1
- "Ask for the frost":
    {who} {was} calling to the frost along the rail.
    ~ kin = kin + 1
- "Cast off Rows G and H to lighten her":
    {who} chained themselves to Row H, and had to be cut free.
- "Hold the heading":
    {who} stayed in the stern with a hand up, long after there was anything to see.
    ~ kin = kin + 1
- "Sing to it for as long as it can hear":
    {who} sang to it from the stern rail, in their own watch below.
    ~ kin = kin + 1
- "Turn back, and give it the shade of the sail":
    {who} worked out what it would take to go back, and left the figures where they’d be seen.
    ~ kin = kin + 1
- "Bring its own piece up to the port, to see":
    {who} held the little piece of it up to the port, to see.
    ~ kin = kin + 1
- "Knock twice, as loud as we can":
    {who} took a hammer to the sternpost, and struck it: one, two.
    ~ kin = kin + 1
- "Hold the heading and don’t look round":
    {who} looked round.
- "Log what we did, in full, and sign it":
    {who} signed the log in their full name.
- "Strike it out":
    {who} took the page, after, and kept it.
- "Carry it forward":
    {who} asked the Purser, in private, to carry it forward regardless.
- "Play the lullaby to it, to the end":
    {who} hummed it, and could not get past the last word.
- "Shade it past the worst, then go":
    {who} begged a few more hours’ shade for it, and got them.
    ~ kin = kin + 1
- "It’s too hot here. Haul off":
    {who} {was} the last to let go the halyard.
- "Throw out everything we own":
    {who} threw their own sea-chest after the rest.
- "Vent the sleepers’ cold as steam":
    {who} went on turning wheels by hand when the count was over.
- "Sing astern for help":
    {who} sang astern, with no great hope.
- "Ask it of the captain’s key":
    {who} turned the captain’s key, and somewhere under the noise an old hand eased the helm.
    ~ turnkey()
- "Call the children first":
    {who} {was} already down among the small berths, with blankets.
- "Call the band":
    {who} went to wake the trumpeter.
- "Nobody yet. Listen, first":
    {who} went out on the hull {alone}, and stood listening at the sky.
- "Breathe the sleepers’ reserve":
    {{who} could not breathe what was the sleepers’, and sat it out by a crack in the still.|{who} put an ear to the sleepers’ pipe, heard it whisper, and shut the tap again.}
- "Cut ice, quickly, anywhere":
    {{who} scraped frost off the inside of the hull with a spoon. It was something.|{who} went round with the spoon again.}
- "Lie still in the dark and breathe by turns":
    {{who} lay down and breathed one breath to the others’ three.|{who} lay down again in the same place, and breathed as if it were being charged for.}
- "Open the captain’s own air by her key":
    {who} turned the captain’s key on a bottle no one else had known of, and it hissed all night like a cat. In the glass the captain’s heart ran on.
    ~ turnkey()
    ~ air = air + 2
- "Ask her what she heard, in the Year Nought":
    {who} went to ask the captain what she’d heard, and held the lamp while she told it.
- "Give her the helm for her hour":
    {who} fetched her the charts, and she marked one.
    ~ course = course + 1
- "Ask her pardon":
    {who} asked the captain’s pardon, and {was} told not to be soft.
- "Run for the shaft-mouth":
    {who} had an axe to the cables already.
- "Hold it shut with our hands":
    {who} leaned on the ice with both hands, as if that could help. It helped.
    ~ hold = hold + 1
- "Sing to it, and don’t stop":
    {who} {was} singing before anyone had said to.
    ~ hold = hold + 1
}
->->
