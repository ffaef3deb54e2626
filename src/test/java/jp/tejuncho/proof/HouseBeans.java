package jp.tejuncho.proof;

import javax.sql.DataSource;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

import jp.tejuncho.account.Accounts;
import jp.tejuncho.account.FirstPerson;
import jp.tejuncho.account.OwnRoles;
import jp.tejuncho.account.People;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.review.Enforcing;
import jp.tejuncho.review.Exempting;
import jp.tejuncho.review.Reviewing;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.submission.Submitting;
import jp.tejuncho.system.SystemDeletion;
import jp.tejuncho.system.Systems;
import jp.tejuncho.usage.HouseUsage;

/**
 * What builds it.
 *
 * @param sections sections
 * @param systems systems
 * @param drafting drafts
 * @param manuscripts what they say
 * @param procedure documents on their way
 * @param reviewing its rounds
 * @param submitting what is handed in
 * @param enforcing their end
 * @param deletion what is deleted
 * @param people accounts
 * @param first accounts that sign in
 * @param accounts accounts as an operator sees them
 * @param ownRoles roles people give themselves
 * @param usage the dictionary
 * @param exempting exemptions
 * @param jdbc the database
 * @param source the same
 */
@TestComponent
record HouseBeans(OrganizationSections sections, Systems systems, Drafting drafting, Manuscripts manuscripts,
		ApprovedProcedure procedure, Reviewing reviewing, Submitting submitting, Enforcing enforcing,
		SystemDeletion deletion, People people, FirstPerson first, Accounts accounts, OwnRoles ownRoles,
		HouseUsage usage, Exempting exempting, JdbcTemplate jdbc, DataSource source) {
}
